package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition for joining a stream. */
public sealed interface Requirement extends Serializable {

  /** Adds every minimum in it to a list, in the card's order. */
  void addMinimums(List<AtLeast> minimums);

  /**
   * A minimum for one metric, in its unit.
   *
   * @param when where and when it is asked; elsewhere it asks nothing
   */
  record AtLeast(String metric, double atLeast, When when, @Nullable Source source)
      implements Requirement {
    @Override
    public void addMinimums(List<AtLeast> minimums) {
      minimums.add(this);
    }
  }

  /** Several sets of requirements, of which one must hold in full. */
  record AnyOf(List<List<Requirement>> sets) implements Requirement {
    public AnyOf {
      sets = Lists.copyOfEach(sets);
    }

    @Override
    public void addMinimums(List<AtLeast> minimums) {
      for (List<Requirement> set : sets) {
        for (Requirement requirement : set) {
          requirement.addMinimums(minimums);
        }
      }
    }
  }
}
