package io.github.tikcalc.cli.input;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.Comparison;
import io.github.tikcalc.plan.Comparison.Side;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.plan.DiffAnswer;
import java.util.List;

/** The option {@code --what-if}: a creator held against the same one with some inputs changed. */
public record WhatIf(Command command, Estimator estimator, Profile creator) {
  private static final String NAME = "--what-if";

  /**
   * The difference.
   *
   * @param changes as they are typed: {@code livesPerMonth=8}, {@code niche=tech}
   */
  public DiffAnswer answer(List<String> changes) {
    Inputs inputs = estimator.card().inputs();
    Profile.Builder changed = creator.toBuilder();
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw command.wrong(NAME + ": " + change + " is no change (write livesPerMonth=8)");
      }
      String name = change.substring(0, equals);
      String value = change.substring(equals + 1);
      try {
        if (inputs.indexOfAttribute(name) >= 0) {
          changed.attribute(name, value);
        } else {
          Metric metric = InputNames.metric(command, NAME, inputs, name);
          changed.metric(metric.id(), NumberWords.read(metric, value));
        }
      } catch (InvalidValueException e) {
        throw command.wrong(NAME + " " + name + ": " + e.getMessage());
      }
    }
    try {
      return new DiffAnswer(
          Comparison.between(Side.of(estimator, creator), Side.of(estimator, changed.build())));
    } catch (InvalidValueException e) {
      throw command.wrong(NAME + ": " + e.getMessage());
    }
  }
}
