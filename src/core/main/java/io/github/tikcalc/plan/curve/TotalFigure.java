package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.spread.ImaginedCreators;

/** Which figure of what a creator earns in all a question is about, in cents a month. */
public sealed interface TotalFigure {
  /** That figure of an estimate. */
  long of(Estimate estimate);

  /** Low, likely or high. */
  record InScenario(Scenario scenario) implements TotalFigure {
    @Override
    public long of(Estimate estimate) {
      return estimate.total(scenario);
    }
  }

  /**
   * What so many in a hundred of the creators like one earn at least: to reach an amount with it is
   * to reach the amount with these odds. Not thread-safe.
   */
  final class ReachedBy implements TotalFigure {
    private static final double HUNDRED = 100;

    private final double inHundred;
    private final ImaginedCreators creators;

    /**
     * The figure of creators under one card.
     *
     * @param inHundred more than 0, up to 100
     * @param creators those like any creator under that card; they tell how alike all fare
     */
    public ReachedBy(double inHundred, ImaginedCreators creators) {
      if (!(0 < inHundred && inHundred <= HUNDRED)) {
        throw new IllegalArgumentException("not so many in a hundred: " + inHundred);
      }
      this.inHundred = inHundred;
      this.creators = creators;
    }

    /** How many in a hundred. */
    public double inHundred() {
      return inHundred;
    }

    @Override
    public long of(Estimate estimate) {
      int count = (int) Math.ceil(ImaginedCreators.COUNT * inHundred / HUNDRED);
      return creators.like(estimate).reachedBy(count);
    }
  }
}
