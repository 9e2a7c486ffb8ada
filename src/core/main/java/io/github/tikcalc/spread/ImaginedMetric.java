package io.github.tikcalc.spread;

import org.jspecify.annotations.Nullable;

/** What a metric is to each imagined creator, in its unit; NaN where it is unknown. */
final class ImaginedMetric {
  private final double same;
  private final double @Nullable [] each;

  private ImaginedMetric(double same, double @Nullable [] each) {
    this.same = same;
    this.each = each;
  }

  /** The same to all. */
  static ImaginedMetric same(double value) {
    return new ImaginedMetric(value, null);
  }

  /** To each its own. */
  static ImaginedMetric of(double[] each) {
    return new ImaginedMetric(Double.NaN, each);
  }

  boolean isSame() {
    return each == null;
  }

  double of(int creator) {
    return each == null ? same : each[creator];
  }

  /** Multiplies the figure of each creator with what this is to it. */
  void multiply(double[] figures) {
    if (each == null) {
      for (int j = 0; j < figures.length; j++) {
        figures[j] *= same;
      }
    } else {
      for (int j = 0; j < figures.length; j++) {
        figures[j] *= each[j];
      }
    }
  }

  /** Adds what this is to each creator. */
  void addTo(double[] sums) {
    if (each == null) {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += same;
      }
    } else {
      for (int j = 0; j < sums.length; j++) {
        sums[j] += each[j];
      }
    }
  }

  /** Divides the figure of each creator by what this is to it; by 0 it is unknown. */
  void divide(double[] figures) {
    for (int j = 0; j < figures.length; j++) {
      double divisor = of(j);
      figures[j] = divisor == 0 ? Double.NaN : figures[j] / divisor;
    }
  }
}
