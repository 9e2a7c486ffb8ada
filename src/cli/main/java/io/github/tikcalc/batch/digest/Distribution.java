package io.github.tikcalc.batch.digest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How many totals lie between round amounts: six steps from each power of ten to the next. */
final class Distribution {
  private static final long[] STEPS = {100, 150, 200, 300, 500, 700};
  private static final int TENFOLDS = 14;
  private static final long[] FROM = from();

  private final long[] counts = new long[FROM.length];

  private static long[] from() {
    long[] from = new long[2 + STEPS.length * TENFOLDS];
    // Nothing at all; less than a dollar; and so on.
    from[1] = 1;
    long power = 1;
    for (int i = 2; i < from.length; power *= 10) {
      for (long step : STEPS) {
        from[i++] = step * power;
      }
    }
    return from;
  }

  /** Counts a total in cents, 0 or more. */
  void add(long cents) {
    int found = Arrays.binarySearch(FROM, cents);
    counts[found >= 0 ? found : -found - 2]++;
  }

  void add(Distribution other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  void clear() {
    Arrays.fill(counts, 0);
  }

  /** From the least that is not empty to the greatest. */
  List<Digest.Step> steps() {
    List<Digest.Step> steps = new ArrayList<>();
    int last = counts.length - 1;
    while (last >= 0 && counts[last] == 0) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      if (counts[i] > 0 || !steps.isEmpty()) {
        long to = i + 1 < FROM.length ? FROM[i + 1] : Long.MAX_VALUE;
        steps.add(new Digest.Step(FROM[i], to, counts[i]));
      }
    }
    return steps;
  }
}
