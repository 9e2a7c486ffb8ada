package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Draw.CODES;
import static io.github.tikcalc.engine.Draw.FOLLOWERS;
import static io.github.tikcalc.engine.Draw.JSON;
import static io.github.tikcalc.engine.Draw.TODAY;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes random valid cards of every shape the format allows: assumptions upon assumptions, metrics
 * that are derived, amounts and requirements by place, day and input, windows that end today.
 */
final class CardMaker {
  private static final double MOST_DOLLARS = 1e12;
  private static final double MOST = 1e14;

  private final Draw draw;
  private final AmountMaker amounts;

  private CardMaker(Draw draw) {
    this.draw = draw;
    this.amounts = new AmountMaker(draw);
  }

  /**
   * A card.
   *
   * @param rising whether more followers are never worth less
   */
  static SecondReading.Rules card(RandomGenerator random, boolean rising) {
    List<String> ids =
        new ArrayList<>(
            List.of("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta"));
    Collections.shuffle(ids, new Random(random.nextLong()));
    List<String> some = List.copyOf(ids.subList(0, random.nextInt(2, 8)));
    return new CardMaker(new Draw(random, rising, some)).card();
  }

  private SecondReading.Rules card() {
    makeAttributes();
    metric(FOLLOWERS, draw.chance(20) ? 1 : 0, draw.chance(80) ? 1e9 : 1e4, true)
        .put("required", true);
    draw.ids().forEach(this::makeMetric);
    List<JsonNode> streams = new ArrayList<>();
    ObjectNode card = JSON.objectNode().put("id", "random").put("title", "Random");
    card.put("asOf", TODAY.toString()).put("currency", "USD");
    if (draw.chance(30)) {
      card.put("together", draw.oneOf(List.of(0.0, 0.5, 1.0)));
    }
    ArrayNode list = card.putArray("streams");
    int streamCount = draw.random().nextInt(1, 6);
    for (int i = 0; i < streamCount; i++) {
      streams.add(stream("s" + i, "s" + (i + 1) % streamCount));
      list.add("s" + i);
    }
    if (draw.chance(30)) {
      ArrayNode absent = card.putArray("absent");
      for (int i = draw.random().nextInt(1, 3); i > 0; i--) {
        // It holds somewhere or some day only: else nobody could earn anything.
        ObjectNode window = draw.placeAndTime();
        absent.add(window.isEmpty() ? window.put("until", TODAY.toString()) : window);
      }
    }
    // In the file, a metric may stand before those it is assumed from.
    List<String> order = new ArrayList<>(draw.metrics().keySet());
    Collections.shuffle(order, new Random(draw.random().nextLong()));
    ObjectNode inputs = JSON.objectNode();
    ObjectNode all = inputs.putObject("metrics");
    order.forEach(id -> all.set(id, draw.metrics().get(id)));
    inputs.putObject("attributes").setAll(draw.attributes());
    return new SecondReading.Rules(card, inputs, streams);
  }

  private void makeAttributes() {
    if (draw.chance(70)) {
      ObjectNode niche = attribute("niche");
      ObjectNode values = niche.putObject("values");
      for (int i = draw.random().nextInt(1, 6); i > 0; i--) {
        ObjectNode value = values.putObject("n-" + i).put("title", "N" + i);
        if (draw.chance(50)) {
          value.putArray("aliases").add("alias " + i).add("ALSO-" + i);
        }
      }
      if (draw.chance(40)) {
        niche.put("assume", "n-1");
      }
      if (draw.chance(30)) {
        ObjectNode taste = attribute("taste");
        taste.set("values", values.deepCopy());
        taste.putObject("assume").put("sameAs", "niche");
      }
    }
    if (draw.chance(75)) {
      ObjectNode country = attribute("country").put("values", "iso-3166-1");
      if (draw.chance(70)) {
        country.put("assume", draw.oneOf(CODES));
      }
      if (draw.chance(50)) {
        ObjectNode viewers = attribute("viewers").put("values", "iso-3166-1");
        viewers.putObject("assume").put("sameAs", "country");
      }
    }
  }

  private ObjectNode attribute(String id) {
    ObjectNode attribute = JSON.objectNode().put("title", id).put("about", "About it.");
    if (draw.chance(20)) {
      attribute.putArray("aliases").add(id + "Name");
    }
    draw.attributes().put(id, attribute);
    return attribute;
  }

  private void makeMetric(String id) {
    boolean whole = draw.chance(40);
    List<ObjectNode> assume = draw.chance(30) ? List.of() : assumptions();
    double least = assume.stream().mapToDouble(amounts::least).min().orElse(0);
    double greatest = assume.stream().mapToDouble(amounts::greatest).max().orElse(0);
    double min = draw.chance(30) && !whole ? least : Math.floor(least / 2);
    double max =
        draw.chance(30) && !whole ? greatest : Math.ceil(greatest) + draw.random().nextInt(3);
    if (assume.isEmpty()) {
      min = draw.oneOf(List.of(0.0, 0.0, 1.0, 13.0));
      max = draw.oneOf(List.of(min, 100.0, 5000.0, 1e6, 1e9)) + (min == 13 ? 1 : 0);
    }
    ObjectNode metric = metric(id, min, max, whole);
    List<ObjectNode> all = new ArrayList<>(assume);
    if (draw.ids().size() > 1 && draw.chance(35)) {
      all.add(0, amounts.derived(id));
      metric.put("max", Math.max(max, draw.chance(80) ? 1e9 : 1e3));
    }
    if (all.stream().anyMatch(amounts::grows)) {
      draw.growing().add(id);
    }
    for (int i = 0; i < all.size(); i++) {
      boolean last = i == all.size() - 1;
      if (!all.get(i).has("when") && (!last || draw.chance(20))) {
        // Only what is derived asks for inputs here: its bounds are the profile's affair.
        ObjectNode when = draw.placeAndTime();
        if (!when.isEmpty()) {
          all.get(i).set("when", when);
        }
      }
    }
    put(metric, "assume", all);
    if (!all.isEmpty()) {
      Draw.addSources(metric);
    }
    if (draw.metrics().size() > 2 && draw.chance(15)) {
      List<String> others = new ArrayList<>(draw.metrics().keySet());
      others.remove(id);
      metric.put("atMost", draw.oneOf(others));
    }
    for (ObjectNode amount : assume) {
      for (JsonNode point : amount.path("points")) {
        for (String figure : List.of("low", "likely", "high")) {
          draw.knots().get(id).add(point.get(figure).asDouble());
        }
      }
    }
  }

  private List<ObjectNode> assumptions() {
    List<ObjectNode> some = new ArrayList<>();
    for (int i = draw.oneOf(List.of(1, 1, 1, 2, 3)); i > 0; i--) {
      some.add(amounts.amount(MOST));
    }
    return some;
  }

  /** Puts amounts: one as it is, more than one as a list. */
  private void put(ObjectNode node, String key, List<ObjectNode> some) {
    if (some.size() == 1 && draw.chance(80)) {
      node.set(key, some.get(0));
    } else if (!some.isEmpty()) {
      node.putArray(key).addAll(some);
    }
  }

  private ObjectNode metric(String id, double min, double max, boolean whole) {
    ObjectNode metric =
        JSON.objectNode().put("title", id).put("unit", draw.oneOf(List.of("x", "%")));
    metric.put("about", "About it.").put("min", min).put("max", max).put("whole", whole);
    if (draw.chance(20)) {
      metric.putArray("aliases").add(id + "Count");
    }
    draw.metrics().put(id, metric);
    return metric;
  }

  private ObjectNode stream(String id, String next) {
    ObjectNode stream = JSON.objectNode().put("id", id).put("title", id).put("about", "About it.");
    if (draw.chance(50)) {
      ArrayNode windows = stream.putArray("availability");
      for (int i = draw.random().nextInt(1, 4); i > 0; i--) {
        ObjectNode window = draw.placeAndTime();
        if (draw.chance(25)) {
          window.put("offered", "unknown");
        }
        draw.cite(window);
        windows.add(window);
      }
    }
    requirements(stream.putArray("requires"), draw.random().nextInt(4), 2);
    if (draw.chance(15)) {
      stream.putNull("pays");
    } else {
      List<ObjectNode> pays = new ArrayList<>();
      for (int i = draw.oneOf(List.of(1, 1, 1, 2, 3)); i > 0; i--) {
        ObjectNode amount = amounts.amount(MOST_DOLLARS);
        if (i > 1 || draw.chance(20)) {
          amount.set("when", draw.when(""));
        }
        pays.add(amount);
      }
      put(stream, "pays", pays);
    }
    if (draw.chance(20) && !id.equals(next)) {
      stream.put("replacedBy", next);
    }
    Draw.addSources(stream);
    return stream;
  }

  private void requirements(ArrayNode requirements, int count, int deepest) {
    for (int i = 0; i < count; i++) {
      if (deepest > 1 && draw.chance(20)) {
        ArrayNode sets = requirements.addObject().putArray("anyOf");
        for (int set = draw.random().nextInt(2, 4); set > 0; set--) {
          requirements(sets.addArray(), draw.random().nextInt(1, 4), deepest - 1);
        }
        continue;
      }
      String metric = draw.oneOf(draw.metrics().keySet());
      double atLeast = threshold(metric);
      draw.knots().get(metric).add(atLeast);
      ObjectNode requirement = requirements.addObject();
      requirement.put("metric", metric).put("atLeast", atLeast);
      if (draw.chance(25)) {
        requirement.set("when", draw.when(""));
      }
      draw.cite(requirement);
    }
  }

  /** Something the metric is required to be: often a number it is assumed to be, or a bound. */
  private double threshold(String metric) {
    double min = draw.metrics().get(metric).get("min").asDouble();
    double max = draw.metrics().get(metric).get("max").asDouble();
    TreeSet<Double> known = draw.knots().get(metric);
    double threshold =
        !known.isEmpty() && draw.chance(50)
            ? draw.oneOf(known)
            : draw.chance(20)
                ? draw.oneOf(List.of(0.0, min, max))
                : min + (max - min) * draw.random().nextDouble();
    return Math.min(max, threshold);
  }
}
