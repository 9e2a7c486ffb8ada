package io.github.tikcalc;

import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Creators of every size, of whom more or less is told; many stand exactly at a threshold, or one
 * below.
 */
public record RandomProfiles(RateCard card) {

  /** One creator. */
  public Profile next(RandomGenerator random) {
    Inputs inputs = card.inputs();
    double[] metrics = Profile.nothing(inputs);
    int[] attributes = Profile.nobody(inputs);
    double told = random.nextDouble();
    for (int i = 0; i < metrics.length; i++) {
      Metric metric = inputs.metrics().get(i);
      if (metric.required() || random.nextDouble() < told) {
        metrics[i] = value(metric, random);
      }
    }
    for (int i = 0; i < attributes.length; i++) {
      Attribute attribute = inputs.attributes().get(i);
      if (random.nextDouble() < told) {
        attributes[i] = random.nextInt(attribute.values().size());
      }
    }
    return Profile.of(inputs, metrics, attributes);
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
            .flatMap(stream -> stream.requires().stream())
            .filter(requirement -> requirement.metric().equals(metric.id()))
            .map(Requirement::atLeast)
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
