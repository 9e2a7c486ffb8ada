package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Draw.FOLLOWERS;
import static io.github.tikcalc.engine.Draw.JSON;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes random amounts: sums and quotients, points that fall, factors on anything. */
record AmountMaker(Draw draw) {

  /** An amount of the metrics there are so far, whose largest value is at most this. */
  ObjectNode amount(double most) {
    ObjectNode amount = JSON.objectNode();
    List<String> known = List.copyOf(draw.metrics().keySet());
    int factors = draw.oneOf(List.of(0, 0, 1, 1, 2));
    if (factors > 0) {
      ArrayNode of = amount.putArray("of");
      for (int i = 0; i < factors; i++) {
        if (draw.chance(25)) {
          ArrayNode sum = of.addArray();
          draw.some(known, draw.random().nextInt(1, 4)).forEach(sum::add);
        } else {
          of.add(draw.oneOf(known));
        }
      }
    }
    if (draw.chance(25)) {
      List<String> divisors =
          known.stream()
              .filter(id -> draw.metrics().get(id).get("min").asDouble() > 0)
              .filter(id -> !draw.rising() || !draw.growing().contains(id))
              .toList();
      if (!divisors.isEmpty()) {
        ArrayNode over = amount.putArray("over");
        draw.some(divisors, draw.random().nextInt(1, 3)).forEach(over::add);
      }
    }
    // Also narrowed by one that is, if nothing is given, assumed from this.
    standing(amount, known, draw.ids(), factors);
    if (draw.chance(30)) {
      amount.put("per", draw.oneOf(List.of(1.0, 100.0, 1000.0, 7.0, 0.5, 0.3)));
    }
    while (greatest(amount) > most) {
      if (amount.path("of").size() > 1) {
        ((ArrayNode) amount.get("of")).remove(0);
      } else {
        amount.put("per", amount.path("per").asDouble(1) * 1000);
      }
    }
    return amount;
  }

  /** An amount that works a metric out from what is given of others. */
  ObjectNode derived(String metric) {
    ObjectNode amount = JSON.objectNode();
    List<String> others = new ArrayList<>(draw.ids());
    others.remove(metric);
    List<String> given = draw.some(others, draw.random().nextInt(1, 4));
    ObjectNode when = amount.putObject("when");
    ArrayNode asked = when.putArray("given");
    given.forEach(asked::add);
    if (draw.chance(30)) {
      when.setAll(draw.placeAndTime());
    }
    // Now and then it reads one that it doesn't ask for.
    List<String> read = draw.chance(80) ? given : others;
    ArrayNode of = amount.putArray("of");
    if (draw.chance(50)) {
      of.add(draw.oneOf(read));
    } else {
      ArrayNode sum = of.addArray();
      draw.some(read, 3).forEach(sum::add);
    }
    if (draw.chance(60)) {
      amount.putArray("over").add(draw.oneOf(read));
    }
    if (draw.chance(30)) {
      standing(amount, List.of(FOLLOWERS), List.of(FOLLOWERS), 1);
    }
    return draw.chance(50) ? amount.put("per", draw.oneOf(List.of(0.01, 1000.0, 1e6))) : amount;
  }

  private void standing(
      ObjectNode amount, List<String> known, List<String> narrowing, int factors) {
    if (draw.chance(15) && !draw.attributes().isEmpty()) {
      String attribute = draw.oneOf(draw.attributes().keySet());
      amount.put("by", attribute);
      pointsByWord(amount, draw.words(attribute));
    } else if (draw.chance(60)) {
      String metric = draw.chance(50) ? FOLLOWERS : draw.oneOf(known);
      amount.put("by", metric);
      points(amount, draw.random().nextInt(1, 6), metric);
    } else if (factors == 0 || draw.chance(60)) {
      points(amount, 1, null);
    }
    if (amount.has("points") && draw.chance(60)) {
      ArrayNode narrowedBy = amount.putArray("narrowedBy");
      for (int i = draw.random().nextInt(4); i > 0; i--) {
        narrowedBy.add(factor(narrowing));
      }
    }
  }

  private void points(ObjectNode amount, int count, String by) {
    double[][] ranges = new double[count][];
    for (int i = 0; i < count; i++) {
      ranges[i] = range();
    }
    if (draw.rising()) {
      for (int column = 0; column < 3; column++) {
        Draw.sort(ranges, column);
      }
    }
    double[] at = by == null ? new double[1] : draw.ascending(count, by);
    ArrayNode points = amount.putArray("points");
    for (int i = 0; i < count; i++) {
      ObjectNode point = points.addObject();
      if (by != null) {
        point.put("at", at[i]);
      }
      put(point, ranges[i]);
    }
  }

  private void pointsByWord(ObjectNode amount, List<String> words) {
    List<String> left = draw.some(words, words.size());
    ArrayNode points = amount.putArray("points");
    do {
      ObjectNode point = points.addObject();
      int count = Math.min(left.size(), draw.random().nextInt(1, 3));
      ArrayNode in = point.putArray("in");
      for (int i = 0; i < count; i++) {
        in.add(left.remove(0));
      }
      put(point, range());
    } while (!left.isEmpty() && draw.chance(50));
    if (draw.chance(60)) {
      ObjectNode others = points.insertObject(draw.random().nextInt(points.size() + 1));
      put(others.put("in", "*"), range());
    }
  }

  private void put(ObjectNode point, double[] range) {
    point.put("low", range[0]).put("likely", range[1]).put("high", range[2]);
    draw.cite(point);
  }

  private double[] range() {
    double[] range = {draw.figure(), draw.figure(), draw.figure()};
    Arrays.sort(range);
    if (draw.chance(20)) {
      range[1] = range[0];
    }
    if (draw.chance(20)) {
      range[2] = range[1];
    }
    return range;
  }

  private ObjectNode factor(List<String> narrowing) {
    ObjectNode factor = JSON.objectNode();
    factor.put("weight", draw.oneOf(List.of(1.0, 2.0, 0.5, 0.1, 0.7)));
    draw.cite(factor);
    if (!draw.attributes().isEmpty() && draw.chance(50)) {
      String id = draw.oneOf(draw.attributes().keySet());
      factor.put("attribute", id);
      List<String> values = new ArrayList<>(draw.words(id));
      values.add("*");
      ObjectNode positions = factor.putObject("positions");
      for (int i = draw.random().nextInt(1, 4); i > 0; i--) {
        put(positions.putArray(draw.oneOf(values)), position());
      }
      return factor;
    }
    String metric = draw.chance(20) ? FOLLOWERS : draw.oneOf(narrowing);
    int count = draw.random().nextInt(1, 5);
    double[][] positions = new double[count][];
    for (int i = 0; i < count; i++) {
      positions[i] = position();
    }
    if (draw.rising()) {
      Draw.sort(positions, 0);
      Draw.sort(positions, 1);
    }
    double[] at = draw.ascending(count, metric);
    factor.put("metric", metric);
    ArrayNode points = factor.putArray("points");
    for (int i = 0; i < count; i++) {
      put(points.addObject().put("at", at[i]).putArray("position"), positions[i]);
    }
    return factor;
  }

  private static void put(ArrayNode node, double[] ends) {
    node.add(ends[0]).add(ends[1]);
  }

  private double[] position() {
    double[] ends = {
      draw.random().nextInt(101) / 100.0, draw.random().nextInt(101) / 100.0,
    };
    Arrays.sort(ends);
    if (draw.chance(10)) {
      ends[1] = ends[0];
    }
    return ends;
  }

  /** How large an amount can get. */
  double greatest(ObjectNode amount) {
    return extent(amount, "high", "max", "min");
  }

  /** How small it can get. */
  double least(ObjectNode amount) {
    return extent(amount, "low", "min", "max");
  }

  private double extent(ObjectNode amount, String figure, String bound, String otherBound) {
    double value = amount.has("points") ? Double.NaN : 1;
    for (JsonNode point : amount.path("points")) {
      double here = point.get(figure).asDouble();
      value =
          Double.isNaN(value)
              ? here
              : bound.equals("max") ? Math.max(value, here) : Math.min(value, here);
    }
    for (JsonNode entry : amount.path("of")) {
      double sum = 0;
      for (JsonNode metric : entry.isArray() ? entry : List.of(entry)) {
        sum += draw.metrics().get(metric.asString()).get(bound).asDouble();
      }
      value *= sum;
    }
    for (JsonNode metric : amount.path("over")) {
      value /= draw.metrics().get(metric.asString()).get(otherBound).asDouble();
    }
    return value / amount.path("per").asDouble(1);
  }

  /** Whether an amount depends on followers: it grows with them, or falls. */
  boolean grows(ObjectNode amount) {
    List<String> read = new ArrayList<>(List.of(amount.path("by").asString("")));
    amount
        .path("of")
        .forEach(
            entry ->
                (entry.isArray() ? entry : List.of(entry))
                    .forEach(metric -> read.add(metric.asString())));
    amount.path("over").forEach(metric -> read.add(metric.asString()));
    amount.path("narrowedBy").forEach(factor -> read.add(factor.path("metric").asString("")));
    return read.stream().anyMatch(draw.growing()::contains);
  }
}
