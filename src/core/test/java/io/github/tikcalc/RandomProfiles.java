package io.github.tikcalc;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Creators of every size, of whom more or less is told; many stand exactly at a threshold, or one
 * below.
 */
public record RandomProfiles(RateCard card, Estimator estimator) {

  /** Creators in the terms of a card. */
  public RandomProfiles(RateCard card) {
    this(card, Estimator.of(card));
  }

  /** One creator whose numbers can all be true at once. */
  public Profile next(RandomGenerator random) {
    while (true) {
      try {
        Profile profile = any(random);
        estimator.estimate(profile);
        return profile;
      } catch (InvalidValueException e) {
        // Another one: more subscribers than followers, more likes than views.
      }
    }
  }

  private Profile any(RandomGenerator random) {
    Inputs inputs = card.inputs();
    Profile.Builder profile = Profile.builder(inputs);
    double told = random.nextDouble();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      if (metric.required() || random.nextDouble() < told) {
        profile.metric(i, value(metric, random));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      if (random.nextDouble() < told) {
        profile.attribute(i, random.nextInt(attribute.values().size()));
      }
    }
    return profile.build();
  }

  /** A day around those on which streams open and close. */
  public LocalDate day(RandomGenerator random) {
    return random.nextBoolean()
        ? card.asOf()
        : LocalDate.of(2019, 1, 1).plusDays(random.nextInt(9 * 365));
  }

  private double value(Metric metric, RandomGenerator random) {
    List<Double> thresholds =
        card.streams().stream()
            .flatMap(stream -> stream.minimums().stream())
            .filter(requirement -> requirement.metric().equals(metric.id()))
            .map(Requirement.AtLeast::atLeast)
            .toList();
    double value =
        !thresholds.isEmpty() && random.nextInt(3) == 0
            ? thresholds.get(random.nextInt(thresholds.size())) - random.nextInt(2)
            : metric.min() + Math.expm1(random.nextDouble() * Math.log1p(metric.max()));
    // Few digits, as people write them, but not always.
    double digits = metric.whole() ? 1 : Math.pow(10, random.nextInt(4));
    double written = Math.rint(value * digits) / digits;
    return Math.min(metric.max(), Math.max(metric.min(), written));
  }
}
