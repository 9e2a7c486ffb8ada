package io.github.tikcalc.engine;

import io.github.tikcalc.spread.SecondScores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What imagined creators earn, read a second time from the rules: one creator after the other,
 * straight from the JSON of a card, by name.
 */
final class SecondSpread {
  static final int COUNT = 2048;

  /** One in ten lies above so many standard deviations. */
  private static final double ONE_IN_TEN = 1.2815515655446004;

  private final SecondReading.Rules rules;
  private final SecondAmounts amounts;
  private final double together;
  private final List<String> dimensions = new ArrayList<>();
  private final Map<String, double[]> scores = new HashMap<>();
  private final Map<JsonNode, Landing> landings = new IdentityHashMap<>();

  /** In cents: of each stream what each creator earns, and null where it is shut. */
  final Map<String, Long[]> pays = new HashMap<>();

  final long[] totals = new long[COUNT];

  /** What of an amount is the same to all. */
  private record Landing(double p, double q, double v, List<String> names, List<Double> w) {}

  SecondSpread(SecondReading.Rules rules, Told told, LocalDate day, double together) {
    this.rules = rules;
    this.amounts = new SecondAmounts(rules.inputs(), told, day);
    this.together = together;
    dimensions.add("common");
    rules.inputs().get("metrics").propertyNames().forEach(dimensions::add);
    rules.inputs().get("attributes").propertyNames().forEach(dimensions::add);
    rules.streams().forEach(stream -> dimensions.add("stream " + stream.get("id").asString()));
    Map<String, SecondReading.Outcome> outcomes = new SecondReading(rules, told, day).outcomes();
    for (JsonNode stream : rules.streams()) {
      String id = stream.get("id").asString();
      String unavailable = outcomes.get(id).unavailable();
      Long[] pay = new Long[COUNT];
      for (int j = 0; j < COUNT && unavailable == null; j++) {
        pay[j] = pay(stream, j);
        totals[j] += pay[j] == null ? 0 : pay[j];
      }
      pays.put(id, pay);
    }
  }

  /** The 205th, the 1,024th and the 1,844th. */
  static List<Long> spread(long[] cents) {
    long[] sorted = cents.clone();
    Arrays.sort(sorted);
    return List.of(sorted[204], sorted[1023], sorted[1843]);
  }

  private Long pay(JsonNode stream, int j) {
    if (!allMet(stream.get("requires"), j)) {
      return null;
    }
    JsonNode amount = amounts.firstThatHolds(stream.get("pays"));
    if (stream.get("pays").isNull() || amount == null) {
      return 0L;
    }
    Double dollars = amount(amount, "stream " + stream.get("id").asString(), false, j);
    return dollars == null || dollars > 1e13 ? 0L : (long) Math.rint(dollars * 100);
  }

  private boolean allMet(JsonNode requirements, int j) {
    for (JsonNode requirement : requirements) {
      boolean met = false;
      if (requirement.has("anyOf")) {
        for (JsonNode set : requirement.get("anyOf")) {
          met |= allMet(set, j);
        }
      } else if (amounts.holds(requirement.path("when"))) {
        Double value = value(requirement.get("metric").asString(), j);
        met = value != null && value >= requirement.get("atLeast").asDouble();
      } else {
        met = true;
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }

  private Double value(String metric, int j) {
    if (amounts.told().metrics().containsKey(metric)) {
      return amounts.told().metrics().get(metric);
    }
    JsonNode amount =
        amounts.firstThatHolds(rules.inputs().get("metrics").get(metric).path("assume"));
    if (amount == null) {
      return null;
    }
    return amount(amount, metric, !amount.path("when").path("given").isEmpty(), j);
  }

  private Double amount(JsonNode amount, String own, boolean onlyGiven, int j) {
    JsonNode points = amounts.points(amount);
    if (points == null) {
      return null;
    }
    double m = 0;
    if (amounts.isByMetric(amount)) {
      Double by = value(amount.get("by").asString(), j);
      if (by == null) {
        return null;
      }
      m = by;
    }
    double x = x(amount, own, j);
    double low = points.isEmpty() ? 1 : SecondAmounts.interpolate(points, "low", m);
    double likely = points.isEmpty() ? 1 : SecondAmounts.interpolate(points, "likely", m);
    double high = points.isEmpty() ? 1 : SecondAmounts.interpolate(points, "high", m);
    double figure =
        x <= 0.5 ? low + (likely - low) * (2 * x) : likely + (high - likely) * (2 * x - 1);
    for (JsonNode entry : amount.path("of")) {
      Double times = null;
      for (JsonNode id : entry.isString() ? List.of(entry) : entry) {
        Double value = reads(id.asString(), onlyGiven, j);
        if (value == null) {
          return null;
        }
        times = times == null ? value : times + value;
      }
      figure = figure * times;
    }
    for (JsonNode id : amount.path("over")) {
      Double value = reads(id.asString(), onlyGiven, j);
      if (value == null || value == 0) {
        return null;
      }
      figure = figure / value;
    }
    return figure / amount.path("per").asDouble(1);
  }

  private Double reads(String metric, boolean onlyGiven, int j) {
    return onlyGiven && !amounts.told().metrics().containsKey(metric) ? null : value(metric, j);
  }

  private double x(JsonNode amount, String own, int j) {
    Landing landing = landings.computeIfAbsent(amount, this::landing);
    double sum = landing.v() * z(own, j);
    double squares = landing.v() * landing.v();
    for (int i = 0; i < landing.names().size(); i++) {
      sum += landing.w().get(i) * z(landing.names().get(i), j);
      squares += landing.w().get(i) * landing.w().get(i);
    }
    double s =
        Math.sqrt(together) * z("common", j) + Math.sqrt(1 - together) * (sum / Math.sqrt(squares));
    double t = Math.max(0, Math.min(1, 0.5 + s / (2 * ONE_IN_TEN)));
    return landing.p() + (landing.q() - landing.p()) * t;
  }

  private Landing landing(JsonNode amount) {
    double[] band = amounts.band(amount);
    double weights = 0;
    for (JsonNode factor : amount.path("narrowedBy")) {
      weights += factor.get("weight").asDouble();
    }
    List<String> names = new ArrayList<>();
    List<Double> w = new ArrayList<>();
    double decided = 0;
    for (JsonNode factor : amount.path("narrowedBy")) {
      double width = 0;
      int count = 0;
      String name;
      if (factor.has("metric")) {
        name = factor.get("metric").asString();
        if (List.of("given", "derived").contains(amounts.origin(name))) {
          continue;
        }
        for (JsonNode point : factor.get("points")) {
          width += point.at("/position/1").asDouble() - point.at("/position/0").asDouble();
          count++;
        }
      } else {
        name = factor.get("attribute").asString();
        if (amounts.word(name) != null) {
          continue;
        }
        for (JsonNode position : factor.get("positions")) {
          width += position.get(1).asDouble() - position.get(0).asDouble();
          count++;
        }
      }
      names.add(name);
      w.add(factor.get("weight").asDouble() / weights * (1 - width / count));
      decided += w.get(w.size() - 1);
    }
    return new Landing(band[0], band[1], 1 - decided, names, w);
  }

  private double z(String name, int j) {
    double[] all =
        scores.computeIfAbsent(
            name,
            which -> {
              double[] z = new double[COUNT];
              int dimension = dimensions.indexOf(which);
              Arrays.setAll(z, i -> SecondScores.of(dimension, i));
              return z;
            });
    return all[j];
  }
}
