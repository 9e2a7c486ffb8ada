package io.github.tikcalc.report;

import io.github.tikcalc.engine.Cents;
import java.util.ArrayList;
import java.util.List;

/**
 * Rounds lines of cents to whole dollars so that they still add up to their total, and each keeps
 * its order. Cents are more than anybody knows; a column that doesn't add up is trusted by nobody.
 *
 * <p>The total is rounded to the nearest dollar. A line is rounded down, and as many lines of a
 * column are rounded up as its total asks for: those with the most cents above the dollar. A line
 * whose figures lie within one dollar must not be rounded up at one end and down at a higher one;
 * so a line that went up stays up, and a column takes no more of such lines than a later one has
 * room for. That always leaves enough: totals are rounded in order too.
 */
final class WholeDollars {
  private static final int ENDS = 3;

  private final long[][] cents;
  private final boolean[][] up;
  private final long[] totals = new long[ENDS];

  private WholeDollars(List<Cents> lines) {
    this.cents = new long[lines.size()][];
    for (int i = 0; i < cents.length; i++) {
      Cents line = lines.get(i);
      cents[i] = new long[] {line.low(), line.likely(), line.high()};
    }
    this.up = new boolean[cents.length][ENDS];
    for (int end = 0; end < ENDS; end++) {
      for (long[] line : cents) {
        totals[end] += line[end];
      }
      totals[end] = Math.floorDiv(totals[end] + 50, 100);
    }
  }

  /**
   * The lines and, last, their total, in whole dollars: {@code low}, {@code likely} and {@code
   * high} of the results are dollars.
   */
  static List<Cents> of(List<Cents> lines) {
    WholeDollars rounding = new WholeDollars(lines);
    for (int end = 0; end < ENDS; end++) {
      rounding.roundUp(end);
    }
    return rounding.dollars();
  }

  private void roundUp(int end) {
    long missing = missing(end);
    for (int line = 0; line < cents.length; line++) {
      if (end > 0 && up[line][end - 1] && sameDollar(line, end - 1, end)) {
        up[line][end] = true;
        missing--;
      }
    }
    boolean[] looked = up(end);
    for (int line = most(looked, end); line >= 0 && missing > 0; line = most(looked, end)) {
      looked[line] = true;
      if (hasRoomLater(line, end)) {
        up[line][end] = true;
        missing--;
      }
    }
  }

  private boolean[] up(int end) {
    boolean[] column = new boolean[up.length];
    for (int line = 0; line < column.length; line++) {
      column[line] = up[line][end];
    }
    return column;
  }

  /** The first of the lines not looked at that has the most cents above the dollar, or -1. */
  private int most(boolean[] looked, int end) {
    int most = -1;
    for (int line = 0; line < looked.length; line++) {
      long above = looked[line] ? 0 : above(line, end);
      if (above > (most < 0 ? 0 : above(most, end))) {
        most = line;
      }
    }
    return most;
  }

  /** Whether each later column that this line would go up in can take one more such line. */
  private boolean hasRoomLater(int line, int end) {
    for (int later = end + 1; later < ENDS && sameDollar(line, end, later); later++) {
      int taken = 0;
      for (int other = 0; other < cents.length; other++) {
        if (up[other][end] && sameDollar(other, end, later)) {
          taken++;
        }
      }
      if (taken >= missing(later)) {
        return false;
      }
    }
    return true;
  }

  /** How many lines of a column must be rounded up. */
  private long missing(int end) {
    long missing = totals[end];
    for (long[] line : cents) {
      missing -= line[end] / 100;
    }
    return missing;
  }

  private boolean sameDollar(int line, int end, int later) {
    return cents[line][end] / 100 == cents[line][later] / 100;
  }

  private long above(int line, int end) {
    return cents[line][end] % 100;
  }

  private long dollars(int line, int end) {
    return cents[line][end] / 100 + (up[line][end] ? 1 : 0);
  }

  private List<Cents> dollars() {
    List<Cents> lines = new ArrayList<>();
    for (int line = 0; line < cents.length; line++) {
      lines.add(new Cents(dollars(line, 0), dollars(line, 1), dollars(line, 2)));
    }
    lines.add(new Cents(totals[0], totals[1], totals[2]));
    return lines;
  }
}
