package io.github.tikcalc.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberStyle;
import io.github.tikcalc.profile.NumberWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;

/**
 * A text is read as one number, within the bounds of what it counts, or is refused in words. The
 * first byte of an input chooses the metric, the second how the numbers beside it are written.
 */
final class NumberFuzzTest {
  private static final int LONGEST = 40;

  private static List<Metric> metrics = List.of();

  @BeforeAll
  static void readCard() throws IOException {
    metrics = RateCardReader.load(Path.of("rates")).inputs().metrics();
  }

  @FuzzTest
  void isOneNumberOrRefused(byte[] input) {
    if (input.length < 2 || input.length > Fuzzed.LARGEST) {
      return;
    }
    Metric metric = metrics.get((input[0] & 0xff) % metrics.size());
    Decimals decimals = Decimals.values()[(input[1] & 0x7f) % Decimals.values().length];
    NumberStyle style = new NumberStyle(decimals, input[1] < 0);
    String text = new String(input, 2, input.length - 2, StandardCharsets.UTF_8);
    assertTimeout(Fuzzed.SOON, () -> check(metric, text, style));
  }

  private static void check(Metric metric, String text, NumberStyle style) {
    double value;
    try {
      value = NumberWords.read(metric, text, style);
    } catch (InvalidValueException e) {
      assertEquals(metric.id(), e.input());
      Fuzzed.checkRefusal(e);
      return;
    }
    assertTrue(metric.min() <= value && value <= metric.max(), () -> text + ": " + value);
    assertTrue(!metric.whole() || value == Math.rint(value), () -> text + ": " + value);
    // Blanks around it mean nothing, and the same number written plainly is the same.
    assertEquals(value, NumberWords.read(metric, " " + text + "\t", style), text);
    String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    NumberStyle known = new NumberStyle(Decimals.DOT, true);
    // Nobody writes a number of forty digits; it is refused, however exact.
    if (plain.length() <= LONGEST) {
      assertEquals(value, NumberWords.read(metric, plain, known), text);
    }
  }
}
