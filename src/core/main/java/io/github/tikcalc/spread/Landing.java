package io.github.tikcalc.spread;

/** Where in the range of one amount each imagined creator lands. */
final class Landing {
  private final double from;
  private final double way;
  private final double[] parts;

  /**
   * A landing.
   *
   * @param from where the part of the range begins that fits the profile, 0 to 1
   * @param to where it ends
   * @param parts how far on the way from the one to the other each creator is, 0 to 1; it is kept
   *     and not written to
   */
  Landing(double from, double to, double[] parts) {
    this.from = from;
    this.way = to - from;
    this.parts = parts;
  }

  /** Where a creator lands: 0 the low end of the range, ½ the likely figure, 1 the high end. */
  double of(int creator) {
    return from + way * parts[creator];
  }
}
