package io.github.tikcalc.report;

import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.rates.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for people: grouped by threes, and no more digits than mean something. */
final class Quantity {
  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);
  private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

  private Quantity() {}

  /** Exactly this number, with commas. */
  static String exact(double value) {
    return grouped(new BigDecimal(Double.toString(value)).stripTrailingZeros());
  }

  /**
   * Exactly this number without commas, as a program writes it; it reads back as the same double.
   */
  static String machine(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return digits.signum() == 0 ? "0" : digits.toPlainString();
  }

  /** This number to three digits, or two below a hundred, with commas. */
  static String rough(double value) {
    MathContext digits = value < 100 ? TWO_DIGITS : THREE_DIGITS;
    return grouped(new BigDecimal(value).round(digits).stripTrailingZeros());
  }

  /** A value of a metric: exact where it is one number, rough where it is a range. */
  static String of(Metric metric, Triple value) {
    if (value.isExact()) {
      return withUnit(metric, exact(value.low()));
    }
    String low = rough(value.low());
    String high = rough(value.high());
    return low.equals(high)
        ? withUnit(metric, low)
        : metric.isPercent() || metric.isDollars()
            ? withUnit(metric, low) + "–" + withUnit(metric, high)
            : low + "–" + high;
  }

  /** One number of a metric with its sign, if it has one: {@code 8.5%}, {@code $40}. */
  static String withUnit(Metric metric, String number) {
    return metric.isPercent() ? number + "%" : metric.isDollars() ? "$" + number : number;
  }

  /** A number with commas between groups of three digits. */
  static String grouped(BigDecimal number) {
    String digits = number.signum() == 0 && number.scale() <= 0 ? "0" : number.toPlainString();
    int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder out = new StringBuilder(digits);
    for (int i = end - 3; i > 0 && out.charAt(i - 1) != '-'; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
