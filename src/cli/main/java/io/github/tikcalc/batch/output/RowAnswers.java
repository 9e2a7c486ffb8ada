package io.github.tikcalc.batch.output;

import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.Goal;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import org.jspecify.annotations.Nullable;

/**
 * A row, its estimate, and what else is asked of its creator: worked out once, where a column asks.
 * Not thread-safe.
 */
public final class RowAnswers {
  private final Estimator estimator;
  private final @Nullable Long goal;
  private final Row row;
  private final int[] passed;
  private final Estimate estimate;

  private @Nullable Spread spread;
  private Openings.@Nullable Door next;
  private boolean nextIsKnown;
  private double followersOfGoal = Double.NaN;
  private boolean goalIsKnown;

  /**
   * Answers for a row.
   *
   * @param goal in cents a month; null where no column asks of it
   * @param passed which cells of the row pass through
   */
  public RowAnswers(
      Estimator estimator, @Nullable Long goal, Row row, int[] passed, Estimate estimate) {
    this.estimator = estimator;
    this.goal = goal;
    this.row = row;
    this.passed = passed;
    this.estimate = estimate;
  }

  /** The row itself. */
  public Row row() {
    return row;
  }

  /** The cell of the row that is the one at this place of those that pass through. */
  public int passed(int place) {
    return passed[place];
  }

  /** Its estimate. */
  public Estimate estimate() {
    return estimate;
  }

  /** What eight in ten such creators earn in all; null where the card has too many inputs. */
  @Nullable Spread spread() {
    if (spread == null && ImaginedCreators.canHave(estimate.card())) {
      spread = ImaginedCreators.of(estimate).total();
    }
    return spread;
  }

  /** How many followers the creator has. */
  public double followers() {
    return estimate.profile().metric(estimate.card().inputs().indexOfMetric(Inputs.FOLLOWERS));
  }

  /** The first stream that more followers open; null where none is ahead. */
  public Openings.@Nullable Door next() {
    if (!nextIsKnown) {
      nextIsKnown = true;
      next = Openings.next(estimate);
    }
    return next;
  }

  /** The followers, all else equal, at which the likely total is the goal; NaN: none are enough. */
  public double followersOfGoal() {
    if (!goalIsKnown && goal != null) {
      goalIsKnown = true;
      followersOfGoal =
          Goal.alone(creator(), Inputs.FOLLOWERS, goal, Scenario.LIKELY).orElse(Double.NaN);
    }
    return followersOfGoal;
  }

  private Creator creator() {
    return Creator.of(estimator, estimate.profile());
  }
}
