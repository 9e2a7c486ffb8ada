package io.github.tikcalc.engine;

/** Straight lines between points, and level before the first and after the last. */
public final class Curve {
  private Curve() {}

  /**
   * The segment a value lies in: the first point at or above it, or {@code at.length} above the
   * last. A value exactly at a point so lies in the segment that ends there.
   */
  public static int segment(double[] at, double m) {
    int i = 0;
    while (i < at.length && m > at[i]) {
      i++;
    }
    return i;
  }

  /** The height at {@code m}, which lies in this segment. */
  public static double at(double[] at, double[] height, int segment, double m) {
    if (segment == 0) {
      return height[0];
    }
    if (segment == at.length) {
      return height[segment - 1];
    }
    double va = height[segment - 1];
    double vb = height[segment];
    return va + (vb - va) * ((m - at[segment - 1]) / (at[segment] - at[segment - 1]));
  }

  /**
   * A figure some way through a range.
   *
   * @param x 0 gives {@code low}, ½ {@code likely}, 1 {@code high}
   */
  public static double within(double low, double likely, double high, double x) {
    return x <= 0.5 ? low + (likely - low) * (2 * x) : likely + (high - likely) * (2 * x - 1);
  }
}
