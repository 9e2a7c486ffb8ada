package io.github.tikcalc.review;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.engine.Estimate;

/** What a requirement holds at 0: from there to a figure is a threshold, and no cliff. */
final class ClosedFigures {
  private ClosedFigures() {}

  /**
   * Whether requirements, or the country and the day, hold a figure at 0.
   *
   * @param end 0 for low, 1 for likely, 2 for high
   */
  static boolean isClosed(Estimate estimate, int stream, int end) {
    return switch (estimate.status(stream)) {
      case ELIGIBLE -> false;
      case INELIGIBLE, UNAVAILABLE -> true;
      case UNCERTAIN -> end == 0 || (end == 1 && !isLikelyOpen(estimate, stream));
    };
  }

  private static boolean isLikelyOpen(Estimate estimate, int stream) {
    Inputs inputs = estimate.card().inputs();
    for (Requirement.AtLeast requirement : estimate.card().streams().get(stream).minimums()) {
      int metric = inputs.indexOfMetric(requirement.metric());
      if (!(estimate.metric(metric).value().likely() >= requirement.atLeast())) {
        return false;
      }
    }
    return true;
  }
}
