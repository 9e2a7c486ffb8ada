package io.github.tikcalc.report;

import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds an estimate to whole dollars so that the lines still add up to the total and each keeps
 * its order. Cents are more than anybody knows; a column that doesn't add up is trusted by nobody.
 *
 * <p>Every figure is rounded to the nearest dollar. Where the lines then miss the rounded total,
 * the figure that was rounded furthest the other way goes up or down by one, and so on.
 */
final class WholeDollars {
  private static final int ENDS = 3;

  private final long[][] cents;
  private final long[][] dollars;

  private WholeDollars(long[][] cents) {
    this.cents = cents;
    this.dollars = new long[cents.length][ENDS];
  }

  /**
   * The lines and, last, the total, in whole dollars: {@code low}, {@code likely} and {@code high}
   * of the results are dollars.
   */
  static List<Cents> of(Estimate estimate, List<Cents> lines) {
    WholeDollars rounding = new WholeDollars(new long[lines.size()][]);
    for (int i = 0; i < lines.size(); i++) {
      Cents line = lines.get(i);
      rounding.cents[i] = new long[] {line.low(), line.likely(), line.high()};
      for (int end = 0; end < ENDS; end++) {
        rounding.dollars[i][end] = round(rounding.cents[i][end]);
      }
    }
    // The high end first: the likely one may then move below it, and the low one below that.
    for (int end = ENDS - 1; end >= 0; end--) {
      rounding.settle(end, round(estimate.total(end)));
    }
    return rounding.lines();
  }

  private static long round(long cents) {
    return (long) Math.rint(cents / 100.0);
  }

  private void settle(int end, long total) {
    long missing = total - sum(end);
    while (missing != 0) {
      int step = missing > 0 ? 1 : -1;
      int line = furthest(end, step);
      if (line < 0) {
        return;
      }
      dollars[line][end] += step;
      missing -= step;
    }
  }

  /** The line that a step brings nearest to its cents, among those it leaves in order; or -1. */
  private int furthest(int end, int step) {
    int best = -1;
    for (int i = 0; i < dollars.length; i++) {
      if (inOrder(i, end, step) && (best < 0 || owed(i, end, step) > owed(best, end, step))) {
        best = i;
      }
    }
    return best;
  }

  private boolean inOrder(int line, int end, int step) {
    long moved = dollars[line][end] + step;
    boolean above = end == 0 ? moved >= 0 : moved >= dollars[line][end - 1];
    boolean below = end == ENDS - 1 || moved <= dollars[line][end + 1];
    // A figure that is 0 to the cent is known to be 0.
    return above && below && cents[line][end] != 0;
  }

  private long owed(int line, int end, int step) {
    return step * (cents[line][end] - 100 * dollars[line][end]);
  }

  private long sum(int end) {
    long sum = 0;
    for (long[] line : dollars) {
      sum += line[end];
    }
    return sum;
  }

  private List<Cents> lines() {
    List<Cents> lines = new ArrayList<>();
    for (long[] line : dollars) {
      lines.add(new Cents(line[0], line[1], line[2]));
    }
    lines.add(new Cents(sum(0), sum(1), sum(2)));
    return lines;
  }
}
