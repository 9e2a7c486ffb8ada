package io.github.tikcalc.plan.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;

/** A function from one value to another, between which it is smooth. */
record SmoothPiece(LongToDoubleFunction value, long from, long to) {
  /** So many parts of it are looked at for a turn. */
  private static final int PARTS = 6;

  /** Where it goes from up to down or back. */
  List<Long> turns() {
    List<Long> turns = new ArrayList<>();
    if (to - from < 4) {
      return turns;
    }
    // A threshold may jump at the first value: the smooth part begins after it.
    List<Long> samples = new ArrayList<>();
    for (int i = 0; i <= PARTS; i++) {
      long at = from + (long) Math.floor((double) (to - 1 - from) * i / PARTS);
      if (samples.isEmpty() || at > samples.get(samples.size() - 1)) {
        samples.add(at);
      }
    }
    for (int i = 2; i < samples.size(); i++) {
      double a = value.applyAsDouble(samples.get(i - 2));
      double b = value.applyAsDouble(samples.get(i - 1));
      double c = value.applyAsDouble(samples.get(i));
      if ((b > a && b > c) || (b < a && b < c)) {
        turns.add(peak(samples.get(i - 2), samples.get(i), b > a));
      }
    }
    return turns;
  }

  /** The highest or the lowest value between two, between which the function turns once. */
  private long peak(long first, long last, boolean top) {
    long low = first;
    long high = last;
    while (high - low > 2) {
      long third = (high - low) / 3;
      double a = value.applyAsDouble(low + third);
      double b = value.applyAsDouble(high - third);
      if (top ? a < b : a > b) {
        low += third;
      } else {
        high -= third;
      }
    }
    return low + (high - low) / 2;
  }

  /** The first value that is past a level, where the function goes one way from end to end. */
  long crossing(double level) {
    boolean rises = value.applyAsDouble(to) >= value.applyAsDouble(from);
    long not = from - 1;
    long yes = to;
    while (yes - not > 1) {
      long middle = not + (yes - not) / 2;
      double here = value.applyAsDouble(middle);
      if (rises ? here >= level : here < level) {
        yes = middle;
      } else {
        not = middle;
      }
    }
    return yes;
  }
}
