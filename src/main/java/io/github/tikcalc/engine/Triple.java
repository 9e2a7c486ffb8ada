package io.github.tikcalc.engine;

/**
 * A value while it is being worked out: its low, likely and high before anything is rounded. All
 * three are NaN where it is unknown.
 */
public record Triple(double low, double likely, double high) {
  /** Whether there is a value. */
  public boolean isKnown() {
    return !Double.isNaN(low);
  }

  /** Whether the three are one. */
  public boolean isExact() {
    return low == high;
  }
}
