package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Countries;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.util.List;
import java.util.Map;

/** A metric of every kind and an attribute of every kind. */
final class SomeInputs {
  private static final Map<String, String> TITLES = Map.of("posts", "Posts a month");
  private static final Map<String, List<String>> ALIASES =
      Map.of("posts", List.of("uploads", "clips", "releases"), "engagement", List.of("er"));

  static final Inputs ALL =
      new Inputs(
          List.of(
              metric("followers", "followers", 0, 1e9, true),
              metric("engagement", "%", 0, 100, false),
              metric("sales", "$", 0, 1e9, false),
              metric("posts", "posts", 0, 300, false),
              metric("age", "years", 13, 120, true),
              metric("subscribers", "subscribers", 0, 1e9, true),
              metric("live-time", "seconds", 0, 3600, false)),
          List.of(
              new Attribute(
                  "niche",
                  "Niche",
                  "What it is about.",
                  null,
                  List.of(
                      new Attribute.Value(
                          "beauty", "Beauty", List.of("makeup", "skin-care", "haircare")),
                      new Attribute.Value("real-estate", "Real estate", List.of("property")),
                      new Attribute.Value(
                          "tech", "Technology", List.of("AI", "Gadgets and Phones", "hair-care"))),
                  false,
                  null,
                  null,
                  List.of()),
              new Attribute(
                  "country",
                  "Country",
                  "Where.",
                  null,
                  Countries.all(),
                  true,
                  "US",
                  null,
                  List.of())));

  private SomeInputs() {}

  static Metric metric(String id) {
    return ALL.metrics().get(ALL.indexOfMetric(id));
  }

  static Attribute attribute(String id) {
    return ALL.attributes().get(ALL.indexOfAttribute(id));
  }

  private static Metric metric(String id, String unit, double min, double max, boolean whole) {
    return new Metric(
        id,
        TITLES.getOrDefault(id, id),
        unit,
        "How many.",
        null,
        min,
        max,
        whole,
        id.equals(Inputs.FOLLOWERS),
        List.of(),
        id.equals("subscribers") ? Inputs.FOLLOWERS : null,
        ALIASES.getOrDefault(id, List.of()),
        List.of());
  }
}
