package io.github.tikcalc.profile;

import io.github.tikcalc.rates.Metric;
import java.math.BigDecimal;

/** What a metric can be. Values outside are refused, never pulled inside. */
final class Bounds {
  private Bounds() {}

  /**
   * Lets a value pass.
   *
   * @throws InvalidValueException if the metric cannot have it
   */
  static void check(Metric metric, double value) {
    if (value < metric.min()) {
      throw refuse(metric, value, "is below " + plain(metric.min()) + ", the least it can be");
    }
    if (!(value <= metric.max())) {
      throw refuse(metric, value, "is above " + plain(metric.max()) + ", the most it can be");
    }
    if (metric.whole() && value != Math.rint(value)) {
      throw refuse(
          metric,
          value,
          "is not whole (write "
              + plain(Math.floor(value))
              + " or "
              + plain(Math.ceil(value))
              + ")");
    }
  }

  private static InvalidValueException refuse(Metric metric, double value, String why) {
    return new InvalidValueException(metric.id(), plain(value) + " " + why);
  }

  /** A number as digits, without needless zeros; with an exponent only beyond any metric. */
  static String plain(double value) {
    if (!(Math.abs(value) < 1e18)) {
      return Double.toString(value);
    }
    String digits = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    return digits.equals("-0") ? "0" : digits;
  }
}
