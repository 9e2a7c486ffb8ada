package io.github.tikcalc.batch.value;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.profile.Profile;
import java.util.HashMap;
import java.util.Map;

/**
 * What rows that tell nothing else are taken to tell.
 *
 * @param metrics numbers by metric id
 * @param attributes words by attribute id
 */
public record Defaults(Map<String, Double> metrics, Map<String, String> attributes) {
  /** There are none. */
  public static final Defaults NONE = new Defaults(Map.of(), Map.of());

  public Defaults {
    metrics = Map.copyOf(metrics);
    attributes = Map.copyOf(attributes);
  }

  /** All that is given to a creator so far. */
  public static Defaults of(Profile.Builder given) {
    Map<String, Double> metrics = new HashMap<>();
    Map<String, String> attributes = new HashMap<>();
    Inputs inputs = given.inputs();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      if (!Double.isNaN(given.metric(i))) {
        metrics.put(inputs.metrics().get(i).id(), given.metric(i));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      if (given.attribute(i) != Profile.NOT_GIVEN) {
        Attribute attribute = inputs.attributes().get(i);
        attributes.put(attribute.id(), attribute.values().get(given.attribute(i)).id());
      }
    }
    return new Defaults(metrics, attributes);
  }

  /**
   * Gives all of them to a creator.
   *
   * @throws io.github.tikcalc.profile.InvalidValueException if the card has no such input or word
   */
  void give(Profile.Builder profile) {
    if (!metrics.isEmpty()) {
      metrics.forEach(profile::metric);
    }
    if (!attributes.isEmpty()) {
      attributes.forEach(profile::attribute);
    }
  }
}
