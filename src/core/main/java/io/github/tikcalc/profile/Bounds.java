package io.github.tikcalc.profile;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

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

  /** The positions of all metrics that cannot exceed another, and after each that of the other. */
  static int[] atMost(Inputs inputs) {
    List<Integer> pairs = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      String other = metric.atMost();
      if (other != null) {
        pairs.add(inputs.indexOfMetric(metric.id()));
        pairs.add(inputs.indexOfMetric(other));
      }
    }
    int[] positions = new int[pairs.size()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = pairs.get(i);
    }
    return positions;
  }

  /** Refuses a value that exceeds that of another metric. */
  static InvalidValueException exceeds(Metric metric, double value, Metric other, double limit) {
    return refuse(
        metric,
        value,
        "is more than "
            + other.id()
            + ", "
            + plain(limit)
            + ", and cannot be (correct one of the two)");
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
