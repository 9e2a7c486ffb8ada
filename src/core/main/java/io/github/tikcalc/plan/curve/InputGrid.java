package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Metric;

/**
 * The values of one metric that answers are given in: whole numbers, as people count LIVEs even
 * where a month's average is a fraction; tenths of a percent; hundredths of a metric that has fewer
 * than a hundred whole values. Each has a number; they ascend together.
 */
public record InputGrid(Metric metric) {
  private static final int FEW = 100;

  /** Beyond this not every whole number is a double. */
  private static final double MOST = 1L << 53;

  private long parts() {
    if (metric.whole()) {
      return 1;
    }
    return metric.isPercent() ? 10 : metric.max() - metric.min() >= FEW ? 1 : 100;
  }

  /** The value of this number. */
  public double value(long number) {
    // A quotient is the double nearest to the decimal; a product with 0.01 would not be.
    return (double) number / parts();
  }

  /** The number of the least value at or above another. */
  public long atLeast(double value) {
    double scaled = Math.ceil(Math.min(value * parts(), MOST));
    long number = (long) scaled;
    // value × 100 may be rounded over the line either way.
    while (value(number - 1) >= value) {
      number--;
    }
    while (value(number) < value && number < (long) MOST) {
      number++;
    }
    return number;
  }

  /** The number of the greatest value at or below another. */
  public long atMost(double value) {
    long above = atLeast(value);
    return value(above) > value ? above - 1 : above;
  }

  /** The number of the least value the metric can have. */
  public long first() {
    return atLeast(metric.min());
  }

  /** The number of the greatest value the metric can have. */
  public long last() {
    return atMost(metric.max());
  }
}
