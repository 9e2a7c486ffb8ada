package io.github.tikcalc.engine;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Countries;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * What is told of a creator, by name.
 *
 * @param attributes words as people write them, not ids
 */
public record Told(Map<String, Double> metrics, Map<String, String> attributes) {
  private static final List<String> CODES = List.of("US", "GB", "DE", "JP", "BR", "FR", "IT", "MX");

  /** Made once: a thousand words, and most profiles tell a country. */
  private static final AttributeWords COUNTRIES =
      new AttributeWords(
          new Attribute(
              "country", "Country", "Where.", null, Countries.all(), true, null, null, List.of()));

  /** The same, in the terms of a card. */
  public Profile profile(Inputs inputs) {
    Profile.Builder profile = Profile.builder(inputs);
    metrics.forEach(profile::metric);
    attributes.forEach(
        (id, word) -> {
          Attribute attribute = inputs.attribute(id);
          AttributeWords words = attribute.country() ? COUNTRIES : new AttributeWords(attribute);
          profile.attribute(inputs.indexOfAttribute(id), words.read(word));
        });
    return profile.build();
  }

  /** The estimate; none where the card says that no creator can be so. */
  Optional<Estimate> estimate(Estimator estimator) {
    try {
      return Optional.of(estimator.estimate(profile(estimator.card().inputs())));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  /** The same, with one metric more. */
  public Told with(String metric, double value) {
    Map<String, Double> more = new TreeMap<>(metrics);
    more.put(metric, value);
    return new Told(more, attributes);
  }

  Told with(String attribute, String word) {
    Map<String, String> more = new HashMap<>(attributes);
    more.put(attribute, word);
    return new Told(metrics, more);
  }

  /** The same, of somebody who can be: nothing of it contradicts the rest. */
  public static Told possible(Estimator estimator, Knots knots, RandomGenerator random) {
    Inputs inputs = estimator.card().inputs();
    while (true) {
      Told told = random(inputs, knots, random);
      try {
        estimator.estimate(told.profile(inputs));
        return told;
      } catch (InvalidValueException e) {
        continue;
      }
    }
  }

  /** Somebody who tells about half of what can be told, often just where something changes. */
  public static Told random(Inputs inputs, Knots knots, RandomGenerator random) {
    Map<String, Double> metrics = new TreeMap<>();
    for (Metric metric : inputs.metrics()) {
      if (metric.required() || random.nextInt(100) < 45) {
        value(metric, knots.of(metric), random).ifPresent(value -> metrics.put(metric.id(), value));
      }
    }
    // No more than the metric that it cannot exceed; not told, where it can't be that.
    for (Metric metric : inputs.metrics()) {
      Double limit = metric.atMost() == null ? null : metrics.get(metric.atMost());
      if (limit != null && metrics.getOrDefault(metric.id(), 0.0) > limit) {
        metrics.remove(metric.required() ? metric.atMost() : metric.id());
      }
    }
    Map<String, String> attributes = new TreeMap<>();
    for (Attribute attribute : inputs.attributes()) {
      if (random.nextInt(100) < 60) {
        attributes.put(attribute.id(), word(attribute, random));
      }
    }
    return new Told(metrics, attributes);
  }

  /** A value the metric can have; none where it is whole and no whole number is inside. */
  static OptionalDouble value(Metric metric, NavigableSet<Double> knots, RandomGenerator random) {
    double span = metric.max() - metric.min();
    double value =
        switch (random.nextInt(knots.isEmpty() ? 5 : 10)) {
          case 0 -> metric.min();
          case 1 -> metric.max();
          case 2 -> metric.min() + span * random.nextDouble();
          case 3, 4 -> metric.min() + span * Math.pow(random.nextDouble(), 8);
          default -> {
            double knot = knots.stream().skip(random.nextInt(knots.size())).findFirst().orElse(0.0);
            yield switch (random.nextInt(5)) {
              case 0 -> knot - 1;
              case 1 -> knot + 1;
              case 2 -> Math.nextUp(knot);
              default -> knot;
            };
          }
        };
    value = Math.max(metric.min(), Math.min(metric.max(), value)) + 0.0;
    if (metric.whole()) {
      value = Math.max(Math.ceil(metric.min()), Math.rint(value));
      value = Math.min(value, Math.floor(metric.max()));
    }
    return value >= metric.min() ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  static String word(Attribute attribute, RandomGenerator random) {
    if (attribute.country()) {
      return inAnyCase(CODES.get(random.nextInt(CODES.size())), random);
    }
    Attribute.Value value = attribute.values().get(random.nextInt(attribute.values().size()));
    int word = random.nextInt(value.aliases().size() + 1);
    return inAnyCase(word == 0 ? value.id() : value.aliases().get(word - 1), random);
  }

  private static String inAnyCase(String word, RandomGenerator random) {
    return switch (random.nextInt(3)) {
      case 0 -> word.toUpperCase(Locale.ROOT);
      case 1 -> word.toLowerCase(Locale.ROOT);
      default -> word;
    };
  }
}
