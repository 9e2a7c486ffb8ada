package io.github.tikcalc.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes random valid cards of every shape the format allows: equal and zero figures, points that
 * fall, factors on anything, assumptions upon assumptions, windows that end today.
 */
final class CardMaker {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  private static final String FOLLOWERS = "followers";
  private static final double MOST_DOLLARS = 1e12;
  private static final double MOST = 1e14;
  private static final List<String> CODES = List.of("US", "GB", "DE", "JP", "BR");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final RandomGenerator random;
  private final boolean rising;
  private final Map<String, ObjectNode> metrics = new TreeMap<>();
  private final Map<String, ObjectNode> attributes = new TreeMap<>();
  private final Map<String, TreeSet<Double>> knots = new TreeMap<>();
  private boolean countryKnown;

  private CardMaker(RandomGenerator random, boolean rising) {
    this.random = random;
    this.rising = rising;
  }

  /**
   * A card.
   *
   * @param rising whether its points and positions never fall: then more is never worth less
   */
  static SecondReading.Rules card(RandomGenerator random, boolean rising) {
    return new CardMaker(random, rising).card();
  }

  private SecondReading.Rules card() {
    int metricCount = random.nextInt(2, 8);
    for (String id :
        List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")) {
      knots.put(id, new TreeSet<>());
    }
    knots.put(FOLLOWERS, new TreeSet<>());
    makeAttributes();
    makeFollowers();
    List<String> ids = new ArrayList<>(knots.keySet());
    ids.remove(FOLLOWERS);
    Collections.shuffle(ids, new Random(random.nextLong()));
    ids.subList(0, metricCount).forEach(this::makeMetric);
    List<JsonNode> streams = new ArrayList<>();
    ObjectNode card = JSON.objectNode().put("id", "random").put("title", "Random");
    card.put("asOf", TODAY.toString()).put("currency", "USD");
    ArrayNode list = card.putArray("streams");
    int streamCount = random.nextInt(1, 6);
    for (int i = 0; i < streamCount; i++) {
      streams.add(stream("s" + i, "s" + (i + 1) % streamCount));
      list.add("s" + i);
    }
    // In the file, a metric may stand before those it is assumed from.
    List<String> order = new ArrayList<>(metrics.keySet());
    Collections.shuffle(order, new Random(random.nextLong()));
    ObjectNode inputs = JSON.objectNode();
    ObjectNode all = inputs.putObject("metrics");
    order.forEach(id -> all.set(id, metrics.get(id)));
    inputs.putObject("attributes").setAll(attributes);
    return new SecondReading.Rules(card, inputs, streams);
  }

  private void makeAttributes() {
    if (chance(70)) {
      ObjectNode niche = attribute("niche");
      ObjectNode values = niche.putObject("values");
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        ObjectNode value = values.putObject("n-" + i).put("title", "N" + i);
        if (chance(50)) {
          value.putArray("aliases").add("alias " + i).add("ALSO-" + i);
        }
      }
      if (chance(40)) {
        niche.put("assume", "n-1");
      }
    }
    if (chance(60)) {
      ObjectNode country = attribute("country").put("values", "iso-3166-1");
      if (chance(70)) {
        country.put("assume", oneOf(CODES));
        countryKnown = true;
      }
    }
  }

  private ObjectNode attribute(String id) {
    ObjectNode attribute = JSON.objectNode().put("title", id).put("about", "About it.");
    attributes.put(id, attribute);
    return attribute;
  }

  private void makeFollowers() {
    metric(FOLLOWERS, chance(20) ? 1 : 0, chance(80) ? 1e9 : 1e4, true).put("required", true);
  }

  private void makeMetric(String id) {
    boolean whole = chance(40);
    if (chance(30)) {
      double min = oneOf(List.of(0.0, 0.0, 1.0, 13.0));
      metric(id, min, oneOf(List.of(min, 100.0, 5000.0, 1e6, 1e9)) + (min == 13 ? 1 : 0), whole);
      return;
    }
    ObjectNode assume = amount(MOST);
    double least = extent(assume, "low", "min");
    double greatest = extent(assume, "high", "max");
    double max = chance(30) && !whole ? greatest : Math.ceil(greatest) + random.nextInt(3);
    metric(id, chance(30) && !whole ? least : Math.floor(least / 2), max, whole)
        .set("assume", assume);
    for (var point : assume.path("points")) {
      for (String figure : List.of("low", "likely", "high")) {
        knots.get(id).add(point.get(figure).asDouble());
      }
    }
  }

  private ObjectNode metric(String id, double min, double max, boolean whole) {
    ObjectNode metric = JSON.objectNode().put("title", id).put("unit", oneOf(List.of("x", "%")));
    metric.put("about", "About it.").put("min", min).put("max", max).put("whole", whole);
    metrics.put(id, metric);
    return metric;
  }

  private ObjectNode stream(String id, String next) {
    ObjectNode stream = JSON.objectNode().put("id", id).put("title", id).put("about", "About it.");
    if (chance(50)) {
      ArrayNode windows = stream.putArray("availability");
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        windows.add(window());
      }
    }
    ArrayNode requires = stream.putArray("requires");
    for (int i = random.nextInt(4); i > 0; i--) {
      String metric = oneOf(metrics.keySet());
      double atLeast = threshold(metric);
      knots.get(metric).add(atLeast);
      requires.addObject().put("metric", metric).put("atLeast", atLeast);
    }
    if (chance(15)) {
      stream.putNull("pays");
    } else {
      stream.set("pays", amount(MOST_DOLLARS));
    }
    if (chance(20) && !id.equals(next)) {
      stream.put("replacedBy", next);
    }
    return stream;
  }

  private ObjectNode window() {
    ObjectNode window = JSON.objectNode();
    if (countryKnown && chance(70)) {
      ArrayNode countries = window.putArray("countries");
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        countries.add(oneOf(CODES));
      }
    }
    long from = random.nextInt(-4, 4);
    if (chance(60)) {
      window.put("from", TODAY.plusDays(from).toString());
    }
    if (chance(60)) {
      window.put("until", TODAY.plusDays(from + random.nextInt(1, 5)).toString());
    }
    return window;
  }

  /** Something the metric is required to be: often a number it is assumed to be, or a bound. */
  private double threshold(String metric) {
    double min = metrics.get(metric).get("min").asDouble();
    double max = metrics.get(metric).get("max").asDouble();
    TreeSet<Double> known = knots.get(metric);
    double threshold =
        !known.isEmpty() && chance(50)
            ? oneOf(known)
            : chance(20) ? oneOf(List.of(0.0, min, max)) : min + (max - min) * random.nextDouble();
    return Math.min(max, threshold);
  }

  /** An amount of the metrics there are so far, whose largest value is at most this. */
  private ObjectNode amount(double most) {
    ObjectNode amount = JSON.objectNode();
    List<String> known = List.copyOf(metrics.keySet());
    int factors = oneOf(List.of(0, 0, 1, 1, 2));
    if (factors > 0) {
      ArrayNode of = amount.putArray("of");
      for (int i = 0; i < factors; i++) {
        of.add(oneOf(known));
      }
    }
    boolean by = chance(60);
    if (by) {
      String metric = chance(50) ? FOLLOWERS : oneOf(known);
      amount.put("by", metric);
      points(amount, random.nextInt(1, 6), metric);
    } else if (factors == 0 || chance(60)) {
      points(amount, 1, null);
    }
    if (amount.has("points") && chance(60)) {
      ArrayNode narrowedBy = amount.putArray("narrowedBy");
      for (int i = random.nextInt(4); i > 0; i--) {
        narrowedBy.add(factor());
      }
    }
    if (chance(30)) {
      amount.put("per", oneOf(List.of(1.0, 100.0, 1000.0, 7.0, 0.5, 0.3)));
    }
    while (extent(amount, "high", "max") > most) {
      if (amount.path("of").size() > 1) {
        ((ArrayNode) amount.get("of")).remove(0);
      } else {
        amount.put("per", amount.path("per").asDouble(1) * 1000);
      }
    }
    return amount;
  }

  private void points(ObjectNode amount, int count, String by) {
    double[][] ranges = new double[count][];
    for (int i = 0; i < count; i++) {
      ranges[i] = range();
    }
    if (rising) {
      for (int column = 0; column < 3; column++) {
        sort(ranges, column);
      }
    }
    double[] at = by == null ? new double[1] : ascending(count, by);
    ArrayNode points = amount.putArray("points");
    for (int i = 0; i < count; i++) {
      ObjectNode point = points.addObject();
      if (by != null) {
        point.put("at", at[i]);
      }
      point.put("low", ranges[i][0]).put("likely", ranges[i][1]).put("high", ranges[i][2]);
    }
  }

  private ObjectNode factor() {
    ObjectNode factor = JSON.objectNode();
    factor.put("weight", oneOf(List.of(1.0, 2.0, 0.5, 0.1, 0.7)));
    if (!attributes.isEmpty() && chance(50)) {
      String id = oneOf(attributes.keySet());
      factor.put("attribute", id);
      List<String> values = new ArrayList<>(CODES);
      if (attributes.get(id).get("values").isObject()) {
        values = new ArrayList<>(attributes.get(id).get("values").propertyNames());
      }
      values.add("*");
      ObjectNode positions = factor.putObject("positions");
      for (int i = random.nextInt(1, 4); i > 0; i--) {
        position(positions.putArray(oneOf(values)), position());
      }
      return factor;
    }
    String metric = oneOf(metrics.keySet());
    int count = random.nextInt(1, 5);
    double[][] positions = new double[count][];
    for (int i = 0; i < count; i++) {
      positions[i] = position();
    }
    if (rising) {
      sort(positions, 0);
      sort(positions, 1);
    }
    double[] at = ascending(count, metric);
    factor.put("metric", metric);
    ArrayNode points = factor.putArray("points");
    for (int i = 0; i < count; i++) {
      position(points.addObject().put("at", at[i]).putArray("position"), positions[i]);
    }
    return factor;
  }

  private static void position(ArrayNode node, double[] ends) {
    node.add(ends[0]).add(ends[1]);
  }

  private double[] position() {
    double[] ends = {random.nextInt(101) / 100.0, random.nextInt(101) / 100.0};
    Arrays.sort(ends);
    if (chance(10)) {
      ends[1] = ends[0];
    }
    return ends;
  }

  private double[] range() {
    double[] range = {figure(), figure(), figure()};
    Arrays.sort(range);
    if (chance(20)) {
      range[1] = range[0];
    }
    if (chance(20)) {
      range[2] = range[1];
    }
    return range;
  }

  /** A figure as people write them: cents, round numbers, shares, now and then nothing. */
  private double figure() {
    return switch (random.nextInt(10)) {
      case 0 -> 0;
      case 1, 2, 3 -> random.nextInt(1, 10_000) / 100.0;
      case 4, 5 -> random.nextInt(1, 1_000) / 1000.0;
      case 6 -> random.nextInt(1, 100) * Math.pow(10, random.nextInt(6));
      case 7 -> random.nextDouble();
      default -> random.nextInt(1, 500);
    };
  }

  private double[] ascending(int count, String metric) {
    TreeSet<Double> at = new TreeSet<>();
    double max = metrics.get(metric).get("max").asDouble();
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

  /** How large an amount can get, or how small. */
  private double extent(ObjectNode amount, String figure, String bound) {
    double value = amount.has("points") ? Double.NaN : 1;
    for (var point : amount.path("points")) {
      double here = point.get(figure).asDouble();
      value =
          Double.isNaN(value)
              ? here
              : bound.equals("max") ? Math.max(value, here) : Math.min(value, here);
    }
    for (var metric : amount.path("of")) {
      value *= metrics.get(metric.asString()).get(bound).asDouble();
    }
    return value / amount.path("per").asDouble(1);
  }

  private static void sort(double[][] rows, int column) {
    double[] sorted = Arrays.stream(rows).mapToDouble(row -> row[column]).sorted().toArray();
    for (int i = 0; i < rows.length; i++) {
      rows[i][column] = sorted[i];
    }
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T oneOf(java.util.Collection<T> all) {
    return all.stream().skip(random.nextInt(all.size())).findFirst().orElseThrow();
  }
}
