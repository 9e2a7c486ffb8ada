package io.github.tikcalc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.tikcalc.Seed;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What changes are worth, against all orders written out and against what must always hold. */
class WorthsTest {
  @Test
  void sharesWhatOnlyBothBring() {
    // Alone neither brings anything; together they bring 101: a cent cannot be halved.
    assertEquals(List.of(51L, 50L), Worths.of(2, made -> made == 3 ? 101 : 0));
  }

  @Test
  void isTheMeanOverAllOrders() {
    // The first adds 10 on its own, 30 after the second, 10 after the third, 60 after both.
    long[] values = {0, 10, 20, 50, 30, 40, 60, 120};
    assertEquals(List.of(30L, 45L, 45L), overAllOrders(values));
    assertEquals(overAllOrders(values), Worths.of(3, made -> values[made]));
  }

  private static List<Long> overAllOrders(long[] values) {
    int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    double[] sums = new double[3];
    for (int[] order : orders) {
      int made = 0;
      for (int change : order) {
        sums[change] += values[made | 1 << change] - values[made];
        made |= 1 << change;
      }
    }
    return List.of(Math.round(sums[0] / 6), Math.round(sums[1] / 6), Math.round(sums[2] / 6));
  }

  @Test
  void addsUpFlipsAndSparesWhatDoesNothing() {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < 500; round++) {
      RandomGenerator random = seed.round(round);
      int changes = 1 + random.nextInt(7);
      int idle = random.nextInt(changes);
      long[] values = LongStream.generate(() -> random.nextLong(1_000_000)).limit(128).toArray();
      int all = (1 << changes) - 1;
      List<Long> there = Worths.of(changes, made -> values[made & ~(1 << idle)]);
      List<Long> back = Worths.of(changes, made -> values[(all ^ made) & ~(1 << idle)]);
      String which = seed.of(round);
      assertEquals(0L, there.get(idle), which);
      assertEquals(
          values[all & ~(1 << idle)] - values[0],
          there.stream().mapToLong(Long::longValue).sum(),
          which);
      assertEquals(there.stream().map(worth -> -worth).toList(), back, which);
    }
  }

  @Test
  void refusesMoreThanItCanCount() {
    assertThrows(IllegalArgumentException.class, () -> Worths.of(13, made -> 0));
  }
}
