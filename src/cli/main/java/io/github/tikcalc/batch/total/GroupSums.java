package io.github.tikcalc.batch.total;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import java.util.Arrays;

/** The creators of each group and what they can earn together. Not thread-safe. */
public final class GroupSums {
  private static final Scenario[] SCENARIOS = Scenario.values();
  private static final int FIGURES = SCENARIOS.length;

  private final long[] creators;
  // The total of group g has its low, likely and high at 3g, 3g + 1 and 3g + 2.
  private final Sum[] sums;

  /** So many groups, numbered from 0. */
  public GroupSums(int groups) {
    creators = new long[groups];
    sums = new Sum[FIGURES * groups];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sum();
    }
  }

  /** How many groups there are, empty ones included. */
  public int count() {
    return creators.length;
  }

  /** Counts a creator. */
  public void add(int group, Estimate estimate) {
    creators[group]++;
    for (int i = 0; i < FIGURES; i++) {
      sums[FIGURES * group + i].add(estimate.total(SCENARIOS[i]));
    }
  }

  /** Counts all of another's, which has the same groups. */
  public void add(GroupSums other) {
    for (int i = 0; i < creators.length; i++) {
      creators[i] += other.creators[i];
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i].add(other.sums[i]);
    }
  }

  /** Forgets all. */
  public void clear() {
    Arrays.fill(creators, 0);
    for (Sum sum : sums) {
      sum.clear();
    }
  }

  /** The creators and dollars of one group. */
  public RosterResult.Total total(int group) {
    return new RosterResult.Total(
        creators[group],
        sums[FIGURES * group].cents(),
        sums[FIGURES * group + 1].cents(),
        sums[FIGURES * group + 2].cents());
  }
}
