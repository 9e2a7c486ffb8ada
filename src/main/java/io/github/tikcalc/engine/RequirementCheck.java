package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Requirement;
import java.util.Locale;

/**
 * A requirement held against a profile.
 *
 * @param assumed whether the result rests on an assumed metric
 * @param gap what is missing at the metric's likely value, in its unit; above 0 where unmet, else 0
 */
public record RequirementCheck(
    Requirement requirement, Metric metric, Result result, boolean assumed, double gap) {

  /** Met, unmet, or cannot tell. */
  public enum Result {
    MET,
    UNMET,
    UNKNOWN;

    /** In lower case, as every output writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
