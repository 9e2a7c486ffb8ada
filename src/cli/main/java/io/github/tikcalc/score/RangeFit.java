package io.github.tikcalc.score;

import java.util.List;

/**
 * By what the points of a stream are to be multiplied so that its ranges would have held these
 * creators: the likely figure by the middle of what was paid over what was likely, the ends by
 * split-conformal prediction, each side for itself. All three are drawn towards 1 where rows are
 * few: {@code n} rows count for {@code n / (n + 9)}, as if nine more had agreed with the card; but
 * an end is moved outwards in full, so that no range becomes narrower than the rows support. Where
 * creators stand so high in their range that even a low of 0 would leave more than one in ten
 * below, likely gives way.
 *
 * @param rows how many rows it rests on
 * @param low what to multiply low by; 0 or more
 * @param likely what to multiply likely by; more than 0
 * @param high what to multiply high by; more than 0
 */
public record RangeFit(int rows, double low, double likely, double high) {
  /** With fewer rows, no row is the one in ten that may lie below. */
  static final int FEWEST = 9;

  /** The share that is to lie below the low end, and above the high one. */
  private static final double OUTSIDE = 0.1;

  /** So many rows are imagined that agree with the card as it is. */
  private static final double AGREEING = 9;

  /**
   * A creator who was paid something, and the figures of the card as it is.
   *
   * @param paid in dollars, more than 0
   * @param low how much of the range's low end comes from the points' low, in dollars
   * @param lowRest and how much from the points' likely, for a creator whose position is above 0
   * @param likely the likely figure in dollars, more than 0
   * @param highRest how much of the range's high end comes from the points' likely
   * @param high and how much from the points' high
   */
  record Row(
      double paid, double low, double lowRest, double likely, double highRest, double high) {}

  /**
   * Fits a stream.
   *
   * @throws IllegalArgumentException for fewer than {@link #FEWEST} rows
   */
  static RangeFit of(List<Row> rows) {
    int n = rows.size();
    if (n < FEWEST) {
      throw new IllegalArgumentException("fewer than " + FEWEST + " rows: " + n);
    }
    double weight = n / (n + AGREEING);
    Doubles ratios = new Doubles();
    for (Row row : rows) {
      ratios.add(StrictMath.log(row.paid() / row.likely()));
    }
    double likely = Math.min(StrictMath.exp(weight * ratios.median()), mostLikely(rows));
    // The factors at which each row would lie exactly at the end of its range.
    Doubles lows = new Doubles();
    Doubles highs = new Doubles();
    for (Row row : rows) {
      if (row.low() > 0) {
        lows.add(Math.max(0, (row.paid() - row.lowRest() * likely) / row.low()));
      }
      if (row.high() > 0) {
        highs.add(Math.max(0, (row.paid() - row.highRest() * likely) / row.high()));
      }
    }
    double low = 1;
    if (lows.size() >= FEWEST) {
      double[] sorted = lows.sorted();
      double fitting = sorted[outside(sorted.length) - 1];
      low = fitting < 1 ? fitting : StrictMath.pow(fitting, weight);
    }
    double high = 1;
    if (highs.size() >= FEWEST) {
      double[] sorted = highs.sorted();
      double fitting = sorted[sorted.length - outside(sorted.length)];
      high = fitting > 1 ? fitting : StrictMath.pow(fitting, weight);
    }
    return new RangeFit(n, low, likely, high);
  }

  /**
   * The greatest factor of likely with which no more than one in ten lie below what likely alone
   * puts into their low end, so that a low of 0 still reaches them.
   */
  private static double mostLikely(List<Row> rows) {
    Doubles reach = new Doubles();
    for (Row row : rows) {
      if (row.lowRest() > 0) {
        reach.add(row.paid() / row.lowRest());
      }
    }
    return reach.size() < FEWEST
        ? Double.POSITIVE_INFINITY
        : reach.sorted()[outside(reach.size()) - 1];
  }

  /** How many of n rows may lie outside, so that one more does with at most one chance in ten. */
  private static int outside(int n) {
    return (int) (OUTSIDE * (n + 1));
  }
}
