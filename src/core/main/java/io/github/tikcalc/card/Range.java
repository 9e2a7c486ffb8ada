package io.github.tikcalc.card;

import java.io.Serializable;

/**
 * The low, the likely and the high of one figure, in its unit. One creator in ten lands below
 * {@code low}, half below {@code likely}, one in ten above {@code high}.
 *
 * <p>A published range is {@link #isOrdered() ordered}. One that is still being worked out need not
 * be: points that fall turn it around until the result is put in order.
 */
public record Range(double low, double likely, double high) implements Serializable {

  /** The range of an amount without points: one, with nothing uncertain about it. */
  public static final Range ONE = new Range(1, 1, 1);

  /** What nobody tells: all three are NaN. It is not zero. */
  public static final Range UNKNOWN = new Range(Double.NaN, Double.NaN, Double.NaN);

  /** Whether there is a value. */
  public boolean isKnown() {
    return !Double.isNaN(low);
  }

  /** Whether the three are one. */
  public boolean isExact() {
    return low == high;
  }

  /** Whether {@code 0 <= low <= likely <= high}, all finite. */
  public boolean isOrdered() {
    return 0 <= low && low <= likely && likely <= high && Double.isFinite(high);
  }

  /** One of the three. */
  public double in(Scenario scenario) {
    return switch (scenario) {
      case LOW -> low;
      case LIKELY -> likely;
      case HIGH -> high;
    };
  }
}
