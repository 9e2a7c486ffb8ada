package io.github.tikcalc.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
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

  /** Beyond it, dollars are no figure: only a division by next to nothing leads there. */
  private static final double MOST_DOLLARS = 1e13;

  private final Rules rules;
  private final SecondAmounts amounts;
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
   * @param requirements of each that is asked: met, unmet or unknown, with * where assumed, and the
   *     gap; of several sets also the nearest, and its requirements
   * @param unavailable why and on what day; null where it is offered, "perhaps" where nobody
   *     publishes whether
   */
  record Outcome(String status, List<Long> cents, List<String> requirements, String unavailable) {}

  /**
   * A requirement held against the creator.
   *
   * @param share the largest gap as a share of what is asked
   */
  private record Check(String result, boolean atLikely, double share, String shown) {}

  SecondReading(Rules rules, Told told, LocalDate day) {
    this.rules = rules;
    this.amounts = new SecondAmounts(rules.inputs(), told, day);
    this.day = day;
  }

  /** What the creator is. */
  SecondAmounts amounts() {
    return amounts;
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
    List<Check> checks = checks(stream.get("requires"));
    List<String> shown = checks.stream().map(Check::shown).toList();
    String unavailable = unavailable(stream);
    boolean perhaps = "perhaps".equals(unavailable);
    if (unavailable != null && !perhaps) {
      return new Outcome("unavailable", null, shown, unavailable);
    }
    String all = all(checks);
    String status =
        all.equals("unmet")
            ? "ineligible"
            : all.equals("unknown") || perhaps ? "uncertain" : "eligible";
    boolean likely = !perhaps && checks.stream().allMatch(Check::atLikely);
    List<Long> cents = cents(stream.get("pays"), status, likely);
    return new Outcome(status, cents, shown, status.equals("uncertain") ? unavailable : null);
  }

  private List<Long> cents(JsonNode pays, String status, boolean likely) {
    if (pays.isNull()) {
      return null;
    }
    if (status.equals("ineligible")) {
      return List.of(0L, 0L, 0L);
    }
    JsonNode amount = amounts.firstThatHolds(pays);
    double[] dollars = amount == null ? null : amounts.amount(amount, false);
    if (dollars == null || dollars[2] > MOST_DOLLARS) {
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

  // Availability

  /** Null where some window surely holds; else perhaps, absent, opens on, closed, not offered. */
  private String unavailable(JsonNode stream) {
    for (JsonNode window : rules.card().path("absent")) {
      if (amounts.holds(window)) {
        String since = window.path("from").asString("null");
        return "absent " + since + " " + window.path("until").asString("null");
      }
    }
    if (!stream.has("availability")) {
      return null;
    }
    TreeSet<LocalDate> opens = new TreeSet<>();
    TreeSet<LocalDate> closed = new TreeSet<>();
    boolean perhaps = false;
    for (JsonNode window : stream.get("availability")) {
      if (!amounts.inCountry(window)) {
        continue;
      }
      if (day.isBefore(SecondAmounts.from(window))) {
        opens.add(SecondAmounts.from(window));
      } else if (!day.isBefore(SecondAmounts.until(window))) {
        closed.add(SecondAmounts.until(window));
      } else if (window.path("offered").asString("").equals("unknown")) {
        perhaps = true;
      } else {
        return null;
      }
    }
    return perhaps
        ? "perhaps"
        : !opens.isEmpty()
            ? "not-open-yet " + opens.first() + " null"
            : !closed.isEmpty() ? "closed " + closed.last() + " null" : "not-offered null null";
  }

  // Requirements

  private List<Check> checks(JsonNode requirements) {
    List<Check> checks = new ArrayList<>();
    for (JsonNode requirement : requirements) {
      if (requirement.has("anyOf")) {
        checks.add(anyOf(requirement.get("anyOf")));
      } else if (amounts.holds(requirement.path("when"))) {
        checks.add(atLeast(requirement));
      }
    }
    return checks;
  }

  private Check atLeast(JsonNode requirement) {
    String metric = requirement.get("metric").asString();
    double atLeast = requirement.get("atLeast").asDouble();
    double[] v = amounts.value(metric);
    if (v == null) {
      return new Check("unknown", false, 0, "unknown");
    }
    String result = v[0] >= atLeast ? "met" : v[2] < atLeast ? "unmet" : "unknown";
    double gap = result.equals("unmet") ? atLeast - v[1] : 0;
    String assumed = amounts.origin(metric).equals("assumed") ? "*" : "";
    String shown = result + assumed + (result.equals("unmet") ? " " + gap : "");
    return new Check(result, v[1] >= atLeast, gap == 0 ? 0 : gap / atLeast, shown);
  }

  private Check anyOf(JsonNode sets) {
    int nearest = -1;
    double[] least = null;
    boolean unmet = true;
    boolean met = false;
    boolean atLikely = false;
    for (int i = 0; i < sets.size(); i++) {
      List<Check> checks = checks(sets.get(i));
      String all = all(checks);
      met |= all.equals("met");
      unmet &= all.equals("unmet");
      atLikely |= checks.stream().allMatch(Check::atLikely);
      double[] distance = {
        all.equals("met") ? 0 : 1,
        checks.stream().filter(check -> check.result().equals("unmet")).count(),
        checks.stream().mapToDouble(Check::share).max().orElse(0)
      };
      if (least == null || Arrays.compare(distance, least) < 0) {
        least = distance;
        nearest = i;
      }
    }
    List<Check> shown = checks(sets.get(nearest));
    String result = met ? "met" : unmet ? "unmet" : "unknown";
    double share = shown.stream().mapToDouble(Check::share).max().orElse(0);
    return new Check(
        result,
        atLikely,
        share,
        result + " by " + nearest + shown.stream().map(Check::shown).toList());
  }

  private static String all(List<Check> checks) {
    List<String> results = checks.stream().map(Check::result).toList();
    return results.contains("unmet") ? "unmet" : results.contains("unknown") ? "unknown" : "met";
  }
}
