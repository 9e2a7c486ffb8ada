package io.github.tikcalc.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The second reading of conditions, inputs and amounts: what a creator is, and what an amount is to
 * them.
 *
 * @param inputs the file of that name
 */
record SecondAmounts(JsonNode inputs, Told told, LocalDate day) {
  private static final JsonNode NONE = JsonNodeFactory.instance.missingNode();

  // Conditions

  boolean holds(JsonNode when) {
    return inCountry(when) && onDay(when) && allGiven(when.path("given"));
  }

  boolean inCountry(JsonNode when) {
    String country = inputs.get("attributes").has("country") ? word("country") : null;
    return (!when.has("countries") || contains(when.get("countries"), country))
        && !contains(when.path("except"), country);
  }

  private boolean onDay(JsonNode when) {
    return !day.isBefore(from(when)) && day.isBefore(until(when));
  }

  static LocalDate from(JsonNode when) {
    return LocalDate.parse(when.path("from").asString("0001-01-01"));
  }

  static LocalDate until(JsonNode when) {
    return LocalDate.parse(when.path("until").asString("9999-12-31"));
  }

  private boolean allGiven(JsonNode metrics) {
    for (JsonNode metric : metrics) {
      if (!told.metrics().containsKey(metric.asString())) {
        return false;
      }
    }
    return true;
  }

  static boolean contains(JsonNode list, String word) {
    for (JsonNode item : list) {
      if (item.asString().equals(word)) {
        return true;
      }
    }
    return false;
  }

  // Inputs

  /** Low, likely and high of a metric; null where it is unknown. */
  double[] value(String metric) {
    Double given = told.metrics().get(metric);
    if (given != null) {
      return new double[] {given, given, given};
    }
    JsonNode amount = firstThatHolds(assume(metric));
    return amount == null ? null : amount(amount, asksForInputs(amount));
  }

  /** Whether some metric that is derived from what is given would be what it cannot be. */
  boolean isRefused() {
    for (var metric : inputs.get("metrics").properties()) {
      double[] v = value(metric.getKey());
      if (origin(metric.getKey()).equals("derived")
          && (v[0] < metric.getValue().get("min").asDouble()
              || v[2] > metric.getValue().get("max").asDouble())) {
        return true;
      }
    }
    return false;
  }

  /** Given, derived, assumed or unknown. */
  String origin(String metric) {
    if (told.metrics().containsKey(metric)) {
      return "given";
    }
    return value(metric) == null
        ? "unknown"
        : asksForInputs(firstThatHolds(assume(metric))) ? "derived" : "assumed";
  }

  private JsonNode assume(String metric) {
    return inputs.get("metrics").get(metric).path("assume");
  }

  private static boolean asksForInputs(JsonNode amount) {
    return !amount.path("when").path("given").isEmpty();
  }

  /** An amount, or the first of a list whose condition holds; null where there is none. */
  JsonNode firstThatHolds(JsonNode amounts) {
    for (JsonNode amount : amounts.isObject() ? List.of(amounts) : amounts) {
      if (holds(amount.path("when"))) {
        return amount;
      }
    }
    return null;
  }

  /** The value of an attribute, told or assumed; null where it is neither. */
  String word(String attribute) {
    JsonNode definition = inputs.get("attributes").get(attribute);
    String word = told.attributes().get(attribute);
    if (word == null) {
      JsonNode assume = definition.path("assume");
      return assume.isObject() ? word(assume.get("sameAs").asString()) : assume.asString(null);
    }
    if (definition.get("values").isString()) {
      return word.toUpperCase(Locale.ROOT);
    }
    for (var value : definition.get("values").properties()) {
      if (value.getKey().equalsIgnoreCase(word)) {
        return value.getKey();
      }
      for (JsonNode alias : value.getValue().path("aliases")) {
        if (alias.asString().equalsIgnoreCase(word)) {
          return value.getKey();
        }
      }
    }
    throw new IllegalArgumentException(word);
  }

  // Amounts

  double[] amount(JsonNode amount, boolean derived) {
    JsonNode points = points(amount);
    double[] m = {0, 0, 0};
    if (points == null) {
      return null;
    }
    if (isByMetric(amount)) {
      m = value(amount.get("by").asString());
      if (m == null) {
        return null;
      }
    }
    double[] band = band(amount);
    double[] x = {band[0], (band[0] + band[1]) / 2, band[1]};
    double[] result = new double[3];
    for (int k = 0; k < 3; k++) {
      double low = points.isEmpty() ? 1 : interpolate(points, "low", m[k]);
      double likely = points.isEmpty() ? 1 : interpolate(points, "likely", m[k]);
      double high = points.isEmpty() ? 1 : interpolate(points, "high", m[k]);
      result[k] =
          x[k] <= 0.5
              ? low + (likely - low) * (2 * x[k])
              : likely + (high - likely) * (2 * x[k] - 1);
    }
    for (JsonNode entry : amount.path("of")) {
      double[] times = sum(entry, derived);
      if (times == null) {
        return null;
      }
      for (int k = 0; k < 3; k++) {
        result[k] = result[k] * times[k];
      }
    }
    for (JsonNode metric : amount.path("over")) {
      double[] v = reads(metric.asString(), derived);
      if (v == null || v[0] == 0 || v[1] == 0 || v[2] == 0) {
        return null;
      }
      for (int k = 0; k < 3; k++) {
        result[k] = result[k] / v[2 - k];
      }
    }
    for (int k = 0; k < 3; k++) {
      result[k] = result[k] / amount.path("per").asDouble(1);
      if (!Double.isFinite(result[k])) {
        return null;
      }
    }
    // A range is in order: where more is worth less, the ends change places.
    double likely = result[1];
    Arrays.sort(result);
    return new double[] {result[0], likely, result[2]};
  }

  boolean isByMetric(JsonNode amount) {
    return inputs.get("metrics").has(amount.path("by").asString(""));
  }

  /** The points to read; by an attribute the one that lists its value; null where none does. */
  JsonNode points(JsonNode amount) {
    if (!amount.has("by") || isByMetric(amount)) {
      return amount.path("points");
    }
    String word = word(amount.get("by").asString());
    JsonNode others = null;
    for (JsonNode point : amount.get("points")) {
      JsonNode in = point.get("in");
      if (in.isString() && word != null) {
        others = JsonNodeFactory.instance.arrayNode().add(point);
      } else if (contains(in, word)) {
        return JsonNodeFactory.instance.arrayNode().add(point);
      }
    }
    return others;
  }

  private double[] sum(JsonNode entry, boolean derived) {
    if (entry.isString()) {
      return reads(entry.asString(), derived);
    }
    double[] sum = null;
    for (JsonNode metric : entry) {
      double[] v = reads(metric.asString(), derived);
      if (v == null) {
        return null;
      }
      sum = sum == null ? v : new double[] {sum[0] + v[0], sum[1] + v[1], sum[2] + v[2]};
    }
    return sum;
  }

  private double[] reads(String metric, boolean onlyGiven) {
    return onlyGiven && !told.metrics().containsKey(metric) ? null : value(metric);
  }

  double[] band(JsonNode amount) {
    if (amount.path("narrowedBy").isEmpty()) {
      return new double[] {0, 1};
    }
    double from = 0;
    double to = 0;
    double weights = 0;
    for (JsonNode factor : amount.get("narrowedBy")) {
      double[] position = position(factor);
      double weight = factor.get("weight").asDouble();
      from += weight * position[0];
      to += weight * position[1];
      weights += weight;
    }
    return new double[] {from / weights, to / weights};
  }

  private double[] position(JsonNode factor) {
    if (factor.has("metric")) {
      String metric = factor.get("metric").asString();
      Double known = told.metrics().get(metric);
      if (known == null && asksForInputs(firstOrNone(metric)) && value(metric) != null) {
        known = value(metric)[1];
      }
      if (known == null) {
        return new double[] {0, 1};
      }
      JsonNode points = factor.get("points");
      double from = interpolate(points, "/position/0", known);
      double to = interpolate(points, "/position/1", known);
      return new double[] {from, Math.max(from, to)};
    }
    String word = word(factor.get("attribute").asString());
    JsonNode positions = factor.get("positions");
    JsonNode position =
        word == null ? null : positions.has(word) ? positions.get(word) : positions.get("*");
    return position == null
        ? new double[] {0, 1}
        : new double[] {position.get(0).asDouble(), position.get(1).asDouble()};
  }

  private JsonNode firstOrNone(String metric) {
    JsonNode first = firstThatHolds(assume(metric));
    return first == null ? NONE : first;
  }

  static double interpolate(JsonNode points, String figure, double m) {
    String path = figure.startsWith("/") ? figure : "/" + figure;
    JsonNode before = null;
    for (JsonNode point : points) {
      double at = point.path("at").asDouble(0);
      double value = point.at(path).asDouble();
      if (m <= at) {
        if (before == null) {
          return value;
        }
        double atBefore = before.get("at").asDouble();
        double valueBefore = before.at(path).asDouble();
        return valueBefore + (value - valueBefore) * ((m - atBefore) / (at - atBefore));
      }
      before = point;
    }
    return before.at(path).asDouble();
  }
}
