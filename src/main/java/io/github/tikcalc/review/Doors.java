package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Requirement;

/** What a requirement holds at 0: from there to a figure is a door, and no cliff. */
final class Doors {
  private Doors() {}

  /**
   * Whether requirements, or the country and the day, hold a figure at 0.
   *
   * @param end 0 for low, 1 for likely, 2 for high
   */
  static boolean isShut(Estimate estimate, int stream, int end) {
    return switch (estimate.status(stream)) {
      case ELIGIBLE -> false;
      case INELIGIBLE, UNAVAILABLE -> true;
      case UNCERTAIN -> end == 0 || (end == 1 && !isLikelyOpen(estimate, stream));
    };
  }

  private static boolean isLikelyOpen(Estimate estimate, int stream) {
    Inputs inputs = estimate.card().inputs();
    for (Requirement requirement : estimate.card().streams().get(stream).requires()) {
      int metric = inputs.metric(requirement.metric());
      if (!(estimate.metric(metric).value().likely() >= requirement.atLeast())) {
        return false;
      }
    }
    return true;
  }
}
