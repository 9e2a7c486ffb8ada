package io.github.tikcalc.batch.row;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Seed;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BytesTest {
  @Test
  void writesCentsAsDollars() {
    for (long power = 1; power <= 100_000_000_000_000_000L; power *= 10) {
      for (long cents = Math.max(0, power - 2); cents < power + 2; cents++) {
        check(cents);
      }
    }
    RandomGenerator random = Seed.ofThisRun().round(0);
    for (int i = 0; i < 100_000; i++) {
      check(random.nextLong(1L << random.nextInt(1, 57)));
    }
    check(100L * Integer.MAX_VALUE);
    check(100L * Integer.MAX_VALUE + 100);
  }

  private static void check(long cents) {
    Bytes bytes = new Bytes(1);
    bytes.amount(cents);
    assertEquals(
        BigDecimal.valueOf(cents, 2).toPlainString(),
        new String(bytes.toArray(), StandardCharsets.UTF_8));
  }
}
