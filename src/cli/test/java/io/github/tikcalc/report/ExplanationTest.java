package io.github.tikcalc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever does the explained steps again, from the JSON alone, gets the printed cents. */
final class ExplanationTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> ENDS = List.of("low", "likely", "high");

  static Stream<RateCard> cards() {
    return Stream.concat(
        Stream.of(Rendered.shipped()), Rendered.small("doors", "euro", "long", "wide"));
  }

  @ParameterizedTest
  @MethodSource("cards")
  void givesThePrintedCents(RateCard card) {
    Rendered.each(
        300,
        card,
        rendered -> {
          JsonNode document = JSON.readTree(rendered.explained(Format.JSON));
          JsonNode metrics = document.at("/profile/metrics");
          metrics.forEach(metric -> checkMetric(metric, metrics));
          document.get("streams").forEach(stream -> checkStream(stream, metrics));
        });
  }

  private static void checkMetric(JsonNode metric, JsonNode metrics) {
    boolean assumed = !metric.get("origin").asString().equals("given");
    assertEquals(assumed, metric.has("explanation"));
    if (assumed) {
      double[] value = value(metric.get("explanation"), metrics);
      for (int k = 0; k < value.length; k++) {
        assertEquals(value[k], end(metric, k));
      }
    }
  }

  private static void checkStream(JsonNode stream, JsonNode metrics) {
    String status = stream.get("status").asString();
    boolean unavailable = stream.has("unavailable");
    boolean unmet = false;
    boolean unknown = false;
    boolean likely = true;
    for (JsonNode requirement : stream.get("requirements")) {
      String result = result(requirement, metrics);
      assertEquals(result, requirement.get("result").asString());
      unmet |= result.equals("unmet");
      unknown |= result.equals("unknown");
      JsonNode metric = metrics.get(requirement.get("metric").asString());
      likely &= metric != null && end(metric, 1) >= requirement.get("atLeast").asDouble();
    }
    assertEquals(
        unavailable
            ? "unavailable"
            : unmet ? "ineligible" : unknown || stream.has("offered") ? "uncertain" : "eligible",
        status);
    if (unavailable || !stream.has("explanation")) {
      ENDS.forEach(end -> assertTrue(stream.get(end).isNull()));
      return;
    }
    double[] value = value(stream.get("explanation"), metrics);
    boolean offered = !stream.has("offered");
    boolean[] counts = {!unmet && !unknown && offered, !unmet && likely && offered, !unmet};
    for (int k = 0; k < value.length; k++) {
      JsonNode printed = stream.get(ENDS.get(k));
      if (Double.isNaN(value[k]) && !unmet) {
        assertTrue(printed.isNull(), stream::toString);
      } else {
        long cents = counts[k] ? (long) Math.rint(value[k] * 100) : 0;
        assertEquals(cents, Math.round(printed.asDouble() * 100), stream::toString);
      }
    }
  }

  private static String result(JsonNode requirement, JsonNode metrics) {
    JsonNode metric = metrics.get(requirement.get("metric").asString());
    double atLeast = requirement.get("atLeast").asDouble();
    if (metric == null || (end(metric, 0) < atLeast && end(metric, 2) >= atLeast)) {
      return "unknown";
    }
    if (end(metric, 0) >= atLeast) {
      return "met";
    }
    assertEquals(atLeast - end(metric, 1), requirement.get("gap").asDouble());
    return "unmet";
  }

  /** The three figures of an amount, by the arithmetic that rates/README.md tells. */
  private static double[] value(JsonNode steps, JsonNode metrics) {
    double from = 0;
    double to = 0;
    double weights = 0;
    for (JsonNode factor : steps.at("/band/factors")) {
      double weight = factor.get("weight").asDouble();
      from += weight * factor.get("from").asDouble();
      to += weight * factor.get("to").asDouble();
      weights += weight;
    }
    double p = weights == 0 ? 0 : from / weights;
    double q = weights == 0 ? 1 : to / weights;
    double[] x = {p, (p + q) / 2, q};
    double[] value = new double[ENDS.size()];
    for (int k = 0; k < value.length; k++) {
      value[k] = rate(steps, k, x[k], metrics);
      for (JsonNode factor : steps.get("times")) {
        double sum = 0;
        for (JsonNode part : factor.has("sum") ? factor.get("sum") : List.of(factor)) {
          sum += of(part, metrics, k);
        }
        value[k] *= sum;
      }
      for (JsonNode metric : steps.path("over")) {
        double other = of(metric, metrics, ENDS.size() - 1 - k);
        value[k] = other == 0 ? Double.NaN : value[k] / other;
      }
      value[k] /= steps.get("per").asDouble();
    }
    // What falls, or lost a last digit, is put in order.
    return new double[] {
      Math.min(value[1], Math.min(value[0], value[2])),
      value[1],
      Math.max(value[1], Math.max(value[0], value[2]))
    };
  }

  private static double of(JsonNode named, JsonNode metrics, int k) {
    JsonNode metric = metrics.get(named.get("metric").asString());
    return metric == null ? Double.NaN : end(metric, k);
  }

  private static double rate(JsonNode steps, int k, double x, JsonNode metrics) {
    JsonNode points = steps.get("points");
    if (points.isEmpty()) {
      return steps.has("by") ? Double.NaN : 1;
    }
    JsonNode reading = points.get(k);
    assertEquals(ENDS.get(k), reading.get("for").asString());
    if (steps.has("by")) {
      assertEquals(end(metrics.get(steps.get("by").asString()), k), reading.get("at").asDouble());
    }
    double[] range = new double[ENDS.size()];
    for (int end = 0; end < range.length; end++) {
      range[end] = read(reading, end);
      assertEquals(range[end], end(reading, end));
    }
    return x <= 0.5
        ? range[0] + (range[1] - range[0]) * (2 * x)
        : range[1] + (range[2] - range[1]) * (2 * x - 1);
  }

  private static double read(JsonNode reading, int end) {
    JsonNode below = reading.get("below");
    JsonNode above = reading.get("above");
    if (below == null || above == null) {
      return end(below == null ? above : below, end);
    }
    double a = below.get("at").asDouble();
    double b = above.get("at").asDouble();
    double va = end(below, end);
    return va + (end(above, end) - va) * ((reading.get("at").asDouble() - a) / (b - a));
  }

  private static double end(JsonNode node, int k) {
    return node.get(ENDS.get(k)).asDouble();
  }
}
