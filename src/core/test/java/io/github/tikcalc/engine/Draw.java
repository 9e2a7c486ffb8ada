package io.github.tikcalc.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What random cards are drawn with, and what there is of one so far.
 *
 * @param rising whether points and positions never fall and nothing is divided by what grows: then
 *     more followers are never worth less
 * @param ids every metric but followers that there is or will be
 * @param knots numbers at which something changes, a metric
 * @param growing the metrics whose assumption depends on followers
 */
record Draw(
    RandomGenerator random,
    boolean rising,
    List<String> ids,
    Map<String, ObjectNode> metrics,
    Map<String, ObjectNode> attributes,
    Map<String, TreeSet<Double>> knots,
    TreeSet<String> growing) {
  static final String FOLLOWERS = "followers";
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  static final List<String> CODES = List.of("US", "GB", "DE", "JP", "BR");
  static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  Draw(RandomGenerator random, boolean rising, List<String> ids) {
    this(
        random,
        rising,
        ids,
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeMap<>(),
        new TreeSet<>(List.of(FOLLOWERS)));
    knots.put(FOLLOWERS, new TreeSet<>());
    ids.forEach(id -> knots.put(id, new TreeSet<>()));
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T oneOf(Collection<T> all) {
    return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
  }

  boolean knowsCountry() {
    return attributes.containsKey("country") && attributes.get("country").has("assume");
  }

  /** A figure as people write them: cents, round numbers, shares, now and then nothing. */
  double figure() {
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1, 2, 3 -> random.nextInt(1, 10_000) / 100.0;
      case 4, 5 -> random.nextInt(1, 1_000) / 1000.0;
      case 6 -> random.nextInt(1, 100) * Math.pow(10, random.nextInt(6));
      case 7 -> random.nextDouble();
      default -> random.nextInt(1, 500);
    };
  }

  double[] ascending(int count, String metric) {
    TreeSet<Double> at = new TreeSet<>();
    double max = metrics.containsKey(metric) ? metrics.get(metric).get("max").asDouble() : 1e6;
    while (at.size() < count) {
      at.add(
          switch (random.nextInt(5)) {
            case 0 -> figure();
            case 1 -> (double) random.nextInt(10) * 1000;
            case 2 -> Math.min(max, 1e6) * random.nextDouble();
            case 3 -> Math.rint(Math.min(max, 1e9) * Math.pow(random.nextDouble(), 4));
            default -> (double) random.nextInt(200);
          });
    }
    knots.get(metric).addAll(at);
    return at.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The words that an attribute can be, as a card writes them. */
  List<String> words(String attribute) {
    return attributes.get(attribute).get("values").isObject()
        ? new ArrayList<>(attributes.get(attribute).get("values").propertyNames())
        : CODES;
  }

  /** A condition, without those parts that only an amount or a requirement may have. */
  ObjectNode placeAndTime() {
    ObjectNode when = JSON.objectNode();
    if (knowsCountry() && chance(70)) {
      ArrayNode countries = when.putArray(chance(60) ? "countries" : "except");
      for (String code : some(CODES, random.nextInt(1, 4))) {
        countries.add(code);
      }
    }
    long from = random.nextInt(-4, 4);
    if (chance(40)) {
      when.put("from", TODAY.plusDays(from).toString());
    }
    if (chance(40)) {
      when.put("until", TODAY.plusDays(from + random.nextInt(1, 5)).toString());
    }
    return when;
  }

  /** A condition that may ask for metrics to be given, but not for this one. */
  ObjectNode when(String butNot) {
    ObjectNode when = chance(70) ? placeAndTime() : JSON.objectNode();
    List<String> others = new ArrayList<>(ids);
    others.remove(butNot);
    if (!others.isEmpty() && (when.isEmpty() || chance(30))) {
      ArrayNode given = when.putArray("given");
      some(others, random.nextInt(1, 3)).forEach(given::add);
    }
    return when.isEmpty() ? when.put("from", TODAY.minusDays(1).toString()) : when;
  }

  /** Some of a list, each once. */
  <T> List<T> some(List<T> all, int count) {
    List<T> left = new ArrayList<>(all);
    List<T> some = new ArrayList<>();
    while (some.size() < count && !left.isEmpty()) {
      some.add(left.remove(random.nextInt(left.size())));
    }
    return some;
  }

  /** Names a source, now and then: every file that has amounts has this one. */
  void cite(ObjectNode node) {
    if (chance(30)) {
      node.put("source", "somebody");
    }
  }

  static void addSources(ObjectNode node) {
    node.putObject("sources").putObject("somebody").put("title", "general knowledge");
  }

  static void sort(double[][] rows, int column) {
    double[] sorted = Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
    for (int i = 0; i < rows.length; i++) {
      rows[i][column] = sorted[i];
    }
  }
}
