package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimate;

/** What is counted over rows. Not thread-safe: each chunk has its own, and they are added up. */
final class Tally {
  private static final int ENDS = 3;

  long estimated;
  long rejected;

  private final long[] creators;
  // The total of group g has its low, likely and high at 3g, 3g + 1 and 3g + 2.
  private final Sum[] sums;

  /** A tally by groups, numbered from 0. */
  Tally(int groups) {
    creators = new long[groups];
    sums = new Sum[ENDS * groups];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sum();
    }
  }

  void add(int group, Estimate estimate) {
    estimated++;
    creators[group]++;
    for (int end = 0; end < ENDS; end++) {
      sums[ENDS * group + end].add(estimate.total(end));
    }
  }

  void add(Tally other) {
    estimated += other.estimated;
    rejected += other.rejected;
    for (int i = 0; i < creators.length; i++) {
      creators[i] += other.creators[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sums[i]);
    }
  }

  void clear() {
    estimated = 0;
    rejected = 0;
    for (int i = 0; i < creators.length; i++) {
      creators[i] = 0;
    }
    for (Sum sum : sums) {
      sum.clear();
    }
  }

  int groups() {
    return creators.length;
  }

  /** The creators and dollars of one group. */
  RosterResult.Total total(int group) {
    return new RosterResult.Total(
        creators[group],
        sums[ENDS * group].cents(),
        sums[ENDS * group + 1].cents(),
        sums[ENDS * group + 2].cents());
  }
}
