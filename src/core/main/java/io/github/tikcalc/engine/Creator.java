package io.github.tikcalc.engine;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.profile.Profile;

/**
 * One creator in the terms of a compiled card: what is given, and what the card makes of the rest.
 *
 * <p>Metrics and attributes are numbered as in the card. The low, likely and high of metric {@code
 * i} stand at {@code 3i}, {@code 3i + 1} and {@code 3i + 2} of {@link #values}; NaN where unknown.
 */
final class Creator {
  /** How many figures a range has. */
  static final int FIGURES = 3;

  final Profile profile;

  /** Where the creator is, see {@link Terms}. */
  final int place;

  /** Of each attribute the position of its value, given or assumed; -1 where unknown. */
  final int[] words;

  final double[] values;

  private final CompiledInputs inputs;

  Creator(CompiledInputs inputs, Profile profile, int place, int[] words, double[] values) {
    this.inputs = inputs;
    this.profile = profile;
    this.place = place;
    this.words = words;
    this.values = values;
  }

  /** Where one figure of a range stands in an array of ranges. */
  static int slot(int index, Scenario scenario) {
    return FIGURES * index
        + switch (scenario) {
          case LOW -> 0;
          case LIKELY -> 1;
          case HIGH -> 2;
        };
  }

  boolean isGiven(int metric) {
    return !Double.isNaN(profile.metric(metric));
  }

  /** What a factor may look at: a metric as given or derived, at its likely value; else NaN. */
  double known(int metric) {
    double given = profile.metric(metric);
    return Double.isNaN(given) && inputs.isDerived(metric, this)
        ? values[FIGURES * metric + 1]
        : given;
  }
}
