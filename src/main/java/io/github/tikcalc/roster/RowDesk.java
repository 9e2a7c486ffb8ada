package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.rates.Inputs;

/** Where a row that has been read becomes an estimate. Not thread-safe. */
final class RowDesk {
  final RowAnswers answers;
  final RowOutput output;

  private final Estimator estimator;
  private final int groupedBy;

  RowDesk(Estimator estimator, RowOutput output) {
    Inputs inputs = estimator.card().inputs();
    this.answers = new RowAnswers(inputs);
    this.output = output;
    this.estimator = estimator;
    this.groupedBy = Groups.attribute(inputs);
  }

  /**
   * Estimates the creator that the answers tell of, and ends its row.
   *
   * @throws InvalidValueException if they don't make a creator; nothing is written then
   */
  void estimate(Chunk chunk) {
    Estimate estimate = estimator.estimate(answers.profile());
    output.figures(chunk.out, estimate);
    chunk.tally.add(groupedBy < 0 ? 0 : 1 + answers.attribute(groupedBy), estimate);
  }
}
