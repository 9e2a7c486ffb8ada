package io.github.tikcalc.score;

/**
 * What was said before it was paid: eight in ten lie from {@code low} to {@code high}, half below
 * {@code middle}. In dollars, {@code 0 <= low <= middle <= high}.
 */
record Interval(double low, double middle, double high) {
  /** The share that is to lie inside. */
  static final double AIM = 0.8;

  /** Shares of all that lie below the three. */
  private static final double[] LEVELS = {0.1, 0.5, 0.9};

  /** Whether this was paid inside, its two ends included. */
  boolean holds(double paid) {
    return low <= paid && paid <= high;
  }

  /**
   * The pinball (or quantile) loss of one of the three in dollars: what was missed, times the level
   * where too little was said and one minus the level where too much was.
   *
   * @param k 0 for low, 1 for the middle, 2 for high
   */
  double pinball(int k, double paid) {
    double said = k == 0 ? low : k == 1 ? middle : high;
    double missed = paid - said;
    return missed >= 0 ? LEVELS[k] * missed : (LEVELS[k] - 1) * missed;
  }

  /**
   * The interval score (R. L. Winkler, 1972) of low and high on the scale of log(1 + dollars), so
   * that twice as much weighs the same for small creators and large: the width, and ten times what
   * lies outside. Less is better.
   */
  double logScore(double paid) {
    double from = StrictMath.log1p(low);
    double to = StrictMath.log1p(high);
    double at = StrictMath.log1p(paid);
    double outside = Math.max(0, from - at) + Math.max(0, at - to);
    return (to - from) + 2 / (1 - AIM) * outside;
  }

  /**
   * The interval that the other rows give for one of them: where one in ten, half and nine in ten
   * of them lie, with straight lines between neighbours.
   *
   * @param sorted what all rows were paid, ascending; two at least
   * @param left the position of the row that is left out
   */
  static Interval ofOthers(double[] sorted, int left) {
    return new Interval(
        ofOthers(sorted, left, LEVELS[0]),
        ofOthers(sorted, left, LEVELS[1]),
        ofOthers(sorted, left, LEVELS[2]));
  }

  private static double ofOthers(double[] sorted, int left, double level) {
    double position = (sorted.length - 2) * level;
    int below = (int) position;
    double a = other(sorted, left, below);
    double b = other(sorted, left, Math.min(below + 1, sorted.length - 2));
    return a + (b - a) * (position - below);
  }

  private static double other(double[] sorted, int left, int index) {
    return sorted[index < left ? index : index + 1];
  }
}
