package io.github.tikcalc.engine;

/** Straight lines between points, and level before the first and after the last. */
final class Curve {
  private Curve() {}

  /**
   * The segment a value lies in: the first point at or above it, or {@code at.length} above the
   * last. A value exactly at a point so lies in the segment that ends there.
   */
  static int segment(double[] at, double m) {
    int i = 0;
    while (i < at.length && m > at[i]) {
      i++;
    }
    return i;
  }

  /** How far along its segment a value lies, 0 to 1; 0 where the segment is level. */
  static double way(double[] at, int segment, double m) {
    return segment == 0 || segment == at.length
        ? 0
        : (m - at[segment - 1]) / (at[segment] - at[segment - 1]);
  }

  /** The height some way along a segment. */
  static double at(double[] height, int segment, double way) {
    if (segment == 0) {
      return height[0];
    }
    if (segment == height.length) {
      return height[segment - 1];
    }
    return between(height[segment - 1], height[segment], way);
  }

  /** The number some way from one to another. */
  static double between(double from, double to, double way) {
    return from + (to - from) * way;
  }

  /**
   * A figure some way through a range.
   *
   * @param x 0 gives {@code low}, ½ {@code likely}, 1 {@code high}
   */
  static double within(double low, double likely, double high, double x) {
    return x <= 0.5 ? between(low, likely, 2 * x) : between(likely, high, 2 * x - 1);
  }
}
