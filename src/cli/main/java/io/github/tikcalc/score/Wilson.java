package io.github.tikcalc.score;

/**
 * Where the true share lies, 19 times in 20, if {@code of} in {@code all} were counted: E. B.
 * Wilson's score interval (1927), which holds for few rows and for shares near 0 and 1.
 */
record Wilson(double low, double high) {
  /** Nineteen in twenty lie within so many standard deviations. */
  private static final double Z = 1.959963984540054;

  /** The interval; from 0 to 1 where nothing was counted. */
  static Wilson of(long of, long all) {
    if (all == 0) {
      return new Wilson(0, 1);
    }
    double share = (double) of / all;
    double square = Z * Z / all;
    double centre = share + square / 2;
    double half = Z * Math.sqrt(share * (1 - share) / all + square / (4 * all));
    return new Wilson(
        Math.max(0, (centre - half) / (1 + square)), Math.min(1, (centre + half) / (1 + square)));
  }
}
