package io.github.tikcalc.rates;

/**
 * What is known of one figure: {@code 0 <= low <= likely <= high}, all finite. The unit is that of
 * the figure it stands for. Refuses all others with an IllegalArgumentException.
 */
public record Range(double low, double likely, double high) {

  /** The range of an amount without points: one, with nothing uncertain about it. */
  public static final Range ONE = new Range(1, 1, 1);

  public Range {
    if (!(0 <= low && low <= likely && likely <= high && Double.isFinite(high))) {
      throw new IllegalArgumentException(
          "not 0 <= low <= likely <= high: " + low + ", " + likely + ", " + high);
    }
  }
}
