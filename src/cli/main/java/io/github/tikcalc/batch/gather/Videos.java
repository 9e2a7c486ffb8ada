package io.github.tikcalc.batch.gather;

import io.github.tikcalc.batch.value.RowValues;
import java.util.Arrays;

/** What the videos of one creator come to so far; of a size that their number does not change. */
final class Videos {
  private static final double DAYS_A_MONTH = 30.4;
  private static final int FEWEST_DATED = 3;
  private static final int FEWEST_DAYS = 14;
  private static final int NONE = -1;

  final String creator;
  final long line;
  private final double[] sums;
  private final int[] counts;
  private double followers = Double.NaN;
  // For each attribute in its turn: a value that is told, and how often.
  private int[][] words;
  private int videos;
  private int dated;
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;

  /**
   * None so far.
   *
   * @param line where the first of them stands in the roster
   * @param means of how many metrics the mean is taken
   * @param attributes how many attributes they may tell
   */
  Videos(String creator, long line, int means, int attributes) {
    this.creator = creator;
    this.line = line;
    sums = new double[means];
    counts = new int[means];
    words = new int[attributes][0];
  }

  /**
   * Takes a video in.
   *
   * @param greatest the metric of which the greatest number counts, or less than 0
   * @param means the metrics of which the mean is taken
   * @param attributes the attributes of which the commonest value counts
   * @param day when it was posted, or {@link PostDay#UNKNOWN}
   */
  void add(RowValues values, int greatest, int[] means, int[] attributes, long day) {
    videos++;
    if (greatest >= 0 && !(values.metric(greatest) <= followers)) {
      double told = values.metric(greatest);
      followers = Double.isNaN(told) ? followers : told;
    }
    for (int i = 0; i < means.length; i++) {
      double told = values.metric(means[i]);
      if (!Double.isNaN(told)) {
        sums[i] += told;
        counts[i]++;
      }
    }
    for (int i = 0; i < attributes.length; i++) {
      if (values.attribute(attributes[i]) >= 0) {
        words[i] = counted(words[i], values.attribute(attributes[i]));
      }
    }
    if (day != PostDay.UNKNOWN) {
      dated++;
      firstDay = Math.min(firstDay, day);
      lastDay = Math.max(lastDay, day);
    }
  }

  private static int[] counted(int[] before, int value) {
    for (int i = 0; i < before.length; i += 2) {
      if (before[i] == value) {
        before[i + 1]++;
        return before;
      }
    }
    int[] more = Arrays.copyOf(before, before.length + 2);
    more[before.length] = value;
    more[before.length + 1] = 1;
    return more;
  }

  /** How many there are. */
  int count() {
    return videos;
  }

  /** The greatest followers that any of them tells; NaN where none does. */
  double followers() {
    return followers;
  }

  /** The mean of a metric over those that tell it; NaN where none does. */
  double mean(int index) {
    return counts[index] == 0 ? Double.NaN : sums[index] / counts[index];
  }

  /** The commonest value of an attribute, of equals the one that came first; -1 where none is. */
  int word(int index) {
    int[] told = words[index];
    int best = NONE;
    for (int i = 0; i < told.length; i += 2) {
      best = best < 0 || told[i + 1] > told[best + 1] ? i : best;
    }
    return best < 0 ? NONE : told[best];
  }

  /**
   * How many are posted a month: all dated ones but the first, over the days since it; NaN where
   * fewer than three are dated or they lie within less than two weeks.
   */
  double aMonth() {
    long days = dated == 0 ? 0 : lastDay - firstDay;
    return dated < FEWEST_DATED || days < FEWEST_DAYS
        ? Double.NaN
        : (dated - 1) * DAYS_A_MONTH / days;
  }
}
