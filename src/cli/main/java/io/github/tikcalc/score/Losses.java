package io.github.tikcalc.score;

/**
 * How far intervals lay from what was paid, on average; less is better.
 *
 * @param count over how many rows
 * @param low the pinball loss at 0.1 in dollars
 * @param middle at 0.5
 * @param high at 0.9
 * @param interval the interval score on the scale of log(1 + dollars)
 */
record Losses(long count, double low, double middle, double high, double interval) {

  /** Losses as they add up. */
  static final class Sum {
    private long count;
    private double low;
    private double middle;
    private double high;
    private double interval;

    void add(Interval said, double paid) {
      count++;
      low += said.pinball(0, paid);
      middle += said.pinball(1, paid);
      high += said.pinball(2, paid);
      interval += said.logScore(paid);
    }

    void add(Sum other) {
      count += other.count;
      low += other.low;
      middle += other.middle;
      high += other.high;
      interval += other.interval;
    }

    long count() {
      return count;
    }

    /** The averages; NaN where there are no rows. */
    Losses mean() {
      return new Losses(count, low / count, middle / count, high / count, interval / count);
    }
  }
}
