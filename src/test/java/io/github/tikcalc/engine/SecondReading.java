package io.github.tikcalc.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How an estimate is made, read a second time from the rules and written as plainly as they are:
 * straight from the JSON of a card, by name, nothing compiled, nothing shared with the engine.
 */
final class SecondReading {
  private static final JsonMapper JSON = new JsonMapper();

  private final Rules rules;
  private final Told told;
  private final LocalDate day;

  /** The files of a card; streams in its order. */
  record Rules(JsonNode card, JsonNode inputs, List<JsonNode> streams) {
    static Rules in(Path folder) throws IOException {
      JsonNode card = JSON.readTree(Files.readString(folder.resolve("card.json")));
      List<JsonNode> streams = new ArrayList<>();
      for (JsonNode id : card.get("streams")) {
        Path file = folder.resolve("streams/" + id.asString() + ".json");
        streams.add(JSON.readTree(Files.readString(file)));
      }
      JsonNode inputs = JSON.readTree(Files.readString(folder.resolve("inputs.json")));
      return new Rules(card, inputs, streams);
    }
  }

  /**
   * What comes of a stream.
   *
   * @param cents low, likely, high; null: no figure
   * @param requirements of each: met, unmet or unknown, with * where assumed, and the gap
   * @param unavailable why and on what day; null where it is offered
   */
  record Outcome(String status, List<Long> cents, List<String> requirements, String unavailable) {}

  SecondReading(Rules rules, Told told, LocalDate day) {
    this.rules = rules;
    this.told = told;
    this.day = day;
  }

  /** Every stream by id. */
  Map<String, Outcome> outcomes() {
    Map<String, Outcome> outcomes = new TreeMap<>();
    rules.streams().forEach(stream -> outcomes.put(stream.get("id").asString(), outcome(stream)));
    return outcomes;
  }

  /** Low, likely and high of the total: what has no figure adds nothing. */
  static List<Long> total(Collection<Outcome> outcomes) {
    long[] total = new long[3];
    for (Outcome outcome : outcomes) {
      for (int k = 0; k < 3 && outcome.cents() != null; k++) {
        total[k] += outcome.cents().get(k);
      }
    }
    return List.of(total[0], total[1], total[2]);
  }

  private Outcome outcome(JsonNode stream) {
    boolean unmet = false;
    boolean unknown = false;
    boolean likely = true;
    List<String> requirements = new ArrayList<>();
    for (JsonNode requirement : stream.get("requires")) {
      String metric = requirement.get("metric").asString();
      double atLeast = requirement.get("atLeast").asDouble();
      double[] v = value(metric);
      String result =
          v == null ? "unknown" : v[0] >= atLeast ? "met" : v[2] < atLeast ? "unmet" : "unknown";
      unmet |= result.equals("unmet");
      unknown |= result.equals("unknown");
      likely &= v != null && v[1] >= atLeast;
      boolean assumed = v != null && !told.metrics().containsKey(metric);
      String gap = result.equals("unmet") ? " " + (atLeast - v[1]) : "";
      requirements.add(result + (assumed ? "*" : "") + gap);
    }
    String unavailable = unavailable(stream);
    if (unavailable != null) {
      return new Outcome("unavailable", null, requirements, unavailable);
    }
    String status = unmet ? "ineligible" : unknown ? "uncertain" : "eligible";
    return new Outcome(status, cents(stream.get("pays"), status, likely), requirements, null);
  }

  private List<Long> cents(JsonNode pays, String status, boolean likely) {
    if (pays.isNull()) {
      return null;
    }
    if (status.equals("ineligible")) {
      return List.of(0L, 0L, 0L);
    }
    double[] dollars = amount(pays);
    if (dollars == null) {
      return null;
    }
    if (status.equals("uncertain")) {
      dollars[0] = 0;
      dollars[1] = likely ? dollars[1] : 0;
    }
    List<Long> cents = new ArrayList<>();
    for (double value : dollars) {
      cents.add((long) Math.rint(value * 100));
    }
    return cents;
  }

  /** Null where some window holds; else closed since, opens on, or not offered. */
  private String unavailable(JsonNode stream) {
    if (!stream.has("availability")) {
      return null;
    }
    TreeSet<LocalDate> opens = new TreeSet<>();
    TreeSet<LocalDate> closed = new TreeSet<>();
    for (JsonNode window : stream.get("availability")) {
      boolean here = !window.has("countries");
      for (JsonNode country : window.path("countries")) {
        here |= country.asString().equals(word("country"));
      }
      if (!here) {
        continue;
      }
      LocalDate from = LocalDate.parse(window.path("from").asString("0001-01-01"));
      LocalDate until = LocalDate.parse(window.path("until").asString("9999-12-31"));
      if (day.compareTo(from) < 0) {
        opens.add(from);
      } else if (day.compareTo(until) >= 0) {
        closed.add(until);
      } else {
        return null;
      }
    }
    return !opens.isEmpty()
        ? "not-open-yet " + opens.first()
        : !closed.isEmpty() ? "closed " + closed.last() : "not-offered null";
  }

  /** Low, likely and high of a metric; null where it is unknown. */
  double[] value(String metric) {
    Double given = told.metrics().get(metric);
    if (given != null) {
      return new double[] {given, given, given};
    }
    JsonNode assume = rules.inputs().get("metrics").get(metric).get("assume");
    return assume == null ? null : amount(assume);
  }

  private double[] amount(JsonNode amount) {
    double[] m = {0, 0, 0};
    if (amount.has("by")) {
      m = value(amount.get("by").asString());
      if (m == null) {
        return null;
      }
    }
    double[] band = band(amount);
    double[] x = {band[0], (band[0] + band[1]) / 2, band[1]};
    double[] result = new double[3];
    for (int k = 0; k < 3; k++) {
      double low = 1;
      double likely = 1;
      double high = 1;
      if (amount.has("points")) {
        JsonNode points = amount.get("points");
        low = interpolate(points, "low", m[k]);
        likely = interpolate(points, "likely", m[k]);
        high = interpolate(points, "high", m[k]);
      }
      result[k] =
          x[k] <= 0.5
              ? low + (likely - low) * (2 * x[k])
              : likely + (high - likely) * (2 * x[k] - 1);
    }
    for (JsonNode metric : amount.path("of")) {
      double[] v = value(metric.asString());
      if (v == null) {
        return null;
      }
      for (int k = 0; k < 3; k++) {
        result[k] = result[k] * v[k];
      }
    }
    for (int k = 0; k < 3; k++) {
      result[k] = result[k] / amount.path("per").asDouble(1);
    }
    // A range is in order: where more is worth less, the ends change places.
    double likely = result[1];
    Arrays.sort(result);
    return new double[] {result[0], likely, result[2]};
  }

  private double[] band(JsonNode amount) {
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
      Double given = told.metrics().get(factor.get("metric").asString());
      if (given == null) {
        return new double[] {0, 1};
      }
      JsonNode points = factor.get("points");
      double from = interpolate(points, "/position/0", given);
      double to = interpolate(points, "/position/1", given);
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

  private static double interpolate(JsonNode points, String figure, double m) {
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

  /** The value of an attribute, told or assumed; null where it is neither. */
  private String word(String attribute) {
    JsonNode definition = rules.inputs().get("attributes").get(attribute);
    String word = told.attributes().get(attribute);
    if (word == null) {
      return definition.has("assume") ? definition.get("assume").asString() : null;
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
}
