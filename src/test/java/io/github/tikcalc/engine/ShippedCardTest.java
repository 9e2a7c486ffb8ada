package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.tikcalc.Cases;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the shipped card must give. A profile's lists stand for each of their items, and {@code *}
 * for every value an attribute has; all that is expected holds for each combination.
 */
class ShippedCardTest {
  private static final RateCard CARD = card();
  private static final List<String> ENDS = List.of("low", "likely", "high");

  private static RateCard card() {
    try {
      return RateCardReader.load(Path.of("rates"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> gives() throws IOException {
    return Cases.check("engine/shipped", ShippedCardTest::check);
  }

  private static void check(ObjectNode one) {
    one.propertyNames()
        .forEach(
            key ->
                assertTrue(
                    List.of("id", "reason", "asOf", "profile", "against", "streams", "total")
                        .contains(key),
                    key));
    JsonNode asOf = one.path("asOf");
    for (JsonNode day : asOf.isArray() ? asOf : List.of(asOf)) {
      LocalDate on = LocalDate.parse(day.asString(CARD.asOf().toString()));
      Estimator estimator = Estimator.of(CARD, on);
      for (ObjectNode profile : combinations((ObjectNode) one.get("profile"))) {
        String who = profile + " on " + on;
        Estimate estimate = estimator.estimate(profile(profile));
        one.path("streams")
            .properties()
            .forEach(entry -> stream(estimate, entry.getKey(), entry.getValue(), who));
        figures(estimate.total(), one.path("total"), "the total of " + who);
        if (one.has("against")) {
          for (ObjectNode other : combinations((ObjectNode) one.get("against"))) {
            if (other.get("followers").equals(profile.get("followers"))) {
              above(estimate, estimator.estimate(profile(other)), one, who + " against " + other);
            }
          }
        }
      }
    }
  }

  private static void stream(Estimate estimate, String id, JsonNode expected, String who) {
    int index = CARD.stream(id);
    assertTrue(index >= 0, id);
    StreamEstimate stream = estimate.stream(index);
    String what = id + " of " + who;
    for (var entry : expected.properties()) {
      JsonNode value = entry.getValue();
      switch (entry.getKey()) {
        case "status" -> assertEquals(value.asString(), stream.status().toString(), what);
        case "pay" -> {
          if (value.isNull()) {
            assertNull(stream.pay(), what);
          } else {
            figures(stream.pay(), value, what);
          }
        }
        case "holds" -> {
          Cents pay = stream.pay();
          assertTrue(
              pay.low() <= cents(value) && cents(value) <= pay.high(),
              () -> value + " outside " + pay + ": " + what);
        }
        case "rate" -> {
          Triple rate = estimate.explainPay(index).rate();
          double[] ends = {rate.low(), rate.likely(), rate.high()};
          value
              .properties()
              .forEach(
                  end ->
                      assertEquals(
                          end.getValue().asDouble(), ends[ENDS.indexOf(end.getKey())], what));
        }
        case "requirements" -> {
          for (var requirement : value.properties()) {
            assertEquals(
                requirement.getValue().asString(), check(stream, requirement.getKey()), what);
          }
        }
        case "unavailable" -> assertEquals(value.asString(), unavailable(stream), what);
        case "above" -> assertTrue(value.size() > 0, what);
        default -> fail("nothing is known of " + entry.getKey());
      }
    }
  }

  private static String check(StreamEstimate stream, String metric) {
    for (RequirementCheck check : stream.requirements()) {
      if (check.metric().id().equals(metric)) {
        boolean unmet = check.result() == RequirementCheck.Result.UNMET;
        return check.result()
            + (unmet ? " by " + Math.round(check.gap()) : "")
            + (check.assumed() ? ", assumed" : "");
      }
    }
    return "no such requirement";
  }

  private static String unavailable(StreamEstimate stream) {
    Closure closure = ((StreamEstimate.Unavailable) stream).closure();
    boolean closed = closure.reason() == Closure.Reason.CLOSED;
    String replacedBy = stream.stream().replacedBy();
    return closure.reason()
        + (closure.on() == null ? "" : " " + closure.on())
        + (closed && replacedBy != null ? ", replaced by " + replacedBy : "");
  }

  /** Each end is the number of dollars, or lies between the two. */
  private static void figures(Cents cents, JsonNode expected, String what) {
    for (var end : expected.properties()) {
      assertNotNull(cents, what);
      long actual = end(cents, end.getKey());
      JsonNode value = end.getValue();
      long low = cents(value.isArray() ? value.get(0) : value);
      long high = cents(value.isArray() ? value.get(1) : value);
      assertTrue(
          low <= actual && actual <= high,
          () -> end.getKey() + " is " + actual + " cents, expected " + value + ": " + what);
    }
  }

  private static void above(Estimate estimate, Estimate other, ObjectNode one, String what) {
    for (var entry : one.get("streams").properties()) {
      int index = CARD.stream(entry.getKey());
      for (JsonNode end : entry.getValue().path("above")) {
        long here = end(estimate.stream(index).pay(), end.asString());
        long there = end(other.stream(index).pay(), end.asString());
        assertTrue(here > there, () -> end + " is " + here + ", not above " + there + ": " + what);
      }
    }
  }

  private static long end(Cents cents, String end) {
    return new long[] {cents.low(), cents.likely(), cents.high()}[ENDS.indexOf(end)];
  }

  private static long cents(JsonNode dollars) {
    return Math.round(dollars.asDouble() * 100);
  }

  private static List<ObjectNode> combinations(ObjectNode profile) {
    List<ObjectNode> all = List.of(JsonNodeFactory.instance.objectNode());
    for (Map.Entry<String, JsonNode> entry : profile.properties()) {
      List<ObjectNode> more = new ArrayList<>();
      for (ObjectNode one : all) {
        for (JsonNode value : values(entry)) {
          more.add(one.deepCopy().set(entry.getKey(), value));
        }
      }
      all = more;
    }
    return all;
  }

  private static Iterable<JsonNode> values(Map.Entry<String, JsonNode> entry) {
    JsonNode value = entry.getValue();
    if (!value.isString() || !value.asString().equals("*")) {
      return value.isArray() ? value : List.of(value);
    }
    List<JsonNode> all = new ArrayList<>();
    Inputs inputs = CARD.inputs();
    for (Attribute.Value word :
        inputs.attributes().get(inputs.attribute(entry.getKey())).values()) {
      all.add(JsonNodeFactory.instance.stringNode(word.id()));
    }
    return all;
  }

  private static Profile profile(ObjectNode told) {
    Map<String, Double> metrics = new java.util.HashMap<>();
    Map<String, String> attributes = new java.util.HashMap<>();
    for (var entry : told.properties()) {
      if (entry.getValue().isString()) {
        attributes.put(entry.getKey(), entry.getValue().asString());
      } else {
        metrics.put(entry.getKey(), entry.getValue().asDouble());
      }
    }
    return Profile.of(CARD.inputs(), metrics, attributes);
  }
}
