package io.github.tikcalc.cli.input;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.report.JsonReport;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code estimate --format json} wrote earlier: the inputs that were given, the day, and the
 * total then.
 */
public record SavedEstimate(
    LocalDate day, Map<String, Double> metrics, Map<String, String> attributes, Money total) {
  private static final String GIVEN = "given";

  /**
   * Reads one.
   *
   * @param file how faults name it
   * @return null where the file holds something else, a profile perhaps
   */
  public static @Nullable SavedEstimate read(String file, byte[] bytes, Faults faults) {
    Node root = Json.read(file, bytes, new Faults());
    if (!(root instanceof Node.Obj saved)
        || !(saved.get("schema") instanceof Node.Text schema)
        || !schema.value().equals(JsonReport.SCHEMA)) {
      return null;
    }
    Map<String, Double> metrics = new HashMap<>();
    Map<String, String> attributes = new HashMap<>();
    if (saved.get("profile") instanceof Node.Obj profile) {
      members(profile.get("metrics"))
          .forEach(
              (id, metric) -> {
                if (isGiven(metric) && metric.get("likely") instanceof Node.Num value) {
                  metrics.put(id, value.value());
                }
              });
      members(profile.get("attributes"))
          .forEach(
              (id, attribute) -> {
                if (isGiven(attribute) && attribute.get("value") instanceof Node.Text value) {
                  attributes.put(id, value.value());
                }
              });
    }
    LocalDate day = day(saved.get("asOf"));
    Money total = saved.get("total") instanceof Node.Obj figures ? total(figures) : null;
    if (day == null || total == null) {
      faults.error(
          file,
          saved.place(),
          "value",
          "an estimate without its day or its total (save one anew: tikcalc estimate … --format json)");
      return null;
    }
    return new SavedEstimate(day, metrics, attributes, total);
  }

  private static Map<String, Node.Obj> members(@Nullable Node node) {
    Map<String, Node.Obj> members = new HashMap<>();
    if (node instanceof Node.Obj object) {
      object
          .members()
          .forEach(
              (id, member) -> {
                if (member.value() instanceof Node.Obj value) {
                  members.put(id, value);
                }
              });
    }
    return members;
  }

  private static boolean isGiven(Node.Obj value) {
    return value.get("origin") instanceof Node.Text origin && origin.value().equals(GIVEN);
  }

  private static @Nullable LocalDate day(@Nullable Node node) {
    try {
      return node instanceof Node.Text text ? LocalDate.parse(text.value()) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable Money total(Node.Obj figures) {
    return figures.get("low") instanceof Node.Num low
            && figures.get("likely") instanceof Node.Num likely
            && figures.get("high") instanceof Node.Num high
        ? new Money(cents(low), cents(likely), cents(high))
        : null;
  }

  private static long cents(Node.Num dollars) {
    return (long) Math.rint(dollars.value() * 100);
  }
}
