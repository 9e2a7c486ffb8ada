package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the points of amounts. */
record PointsReader(CardFile file, KnownInputs inputs, SourcesReader sources) {

  /** One for everyone, without anything that tells which. */
  List<Point> alone(@Nullable Node node) {
    return file.list(
        node,
        "a list of points",
        item -> new Point(0, Set.of(), range(fields(item)), source(item)));
  }

  /** Points at values of a metric, ascending. */
  List<Point> onMetric(@Nullable Node node) {
    List<Double> ats = new ArrayList<>();
    return file.list(
        node,
        "a list of points",
        item -> {
          Fields fields = fields(item, "at");
          double at = fields.number("at");
          if (!ats.isEmpty() && at <= ats.get(ats.size() - 1)) {
            file.error(
                item.place(),
                "order",
                "points not in ascending order of \"at\" (each must stand above the one before)");
          }
          ats.add(at);
          return new Point(at, Set.of(), range(fields), source(item));
        });
  }

  /**
   * Points for values of an attribute, each value in one of them.
   *
   * @param attribute its id; null where it is not known
   */
  List<Point> onAttribute(@Nullable Node node, @Nullable String attribute) {
    Set<String> seen = new HashSet<>();
    return file.list(
        node,
        "a list of points",
        item -> {
          Fields fields = fields(item, "in");
          Set<String> in = in(fields.get("in"), attribute, seen);
          return new Point(0, in, range(fields), source(item));
        });
  }

  private Set<String> in(@Nullable Node node, @Nullable String attribute, Set<String> seen) {
    Set<String> in = new LinkedHashSet<>();
    if (node instanceof Node.Text text && text.value().equals(Point.OTHERS)) {
      in.add(Point.OTHERS);
      claim(node, Point.OTHERS, seen);
      return in;
    }
    file.list(
        node,
        "a list of values, or \"*\" for all others",
        item -> {
          String value = file.text(item);
          if (!value.isEmpty()) {
            in.add(value);
            checkValue(item, value, attribute);
            claim(item, value, seen);
          }
          return value;
        });
    if (CardFile.isEmptyList(node) && node != null) {
      file.error(node.place(), "point", "a point for no value (name one, or write \"*\")");
    }
    return in;
  }

  private void checkValue(Node node, String value, @Nullable String attribute) {
    Set<String> values = attribute == null ? null : inputs.values(attribute);
    if (values != null && !values.contains(value)) {
      file.unknown(
          node,
          () ->
              Printable.quoted(String.valueOf(attribute))
                  + " has no value "
                  + Printable.quoted(value)
                  + " ("
                  + Nearest.hint(value, values, "use one of its ids")
                  + ")");
    }
  }

  private void claim(Node node, String value, Set<String> seen) {
    if (!seen.add(value)) {
      file.error(
          node.place(),
          "point",
          "a second point for " + Printable.quoted(value) + " (each value has one)");
    }
  }

  private Fields fields(Node node, String... first) {
    List<String> required = new ArrayList<>(List.of(first));
    required.addAll(List.of("low", "likely", "high"));
    return Fields.of(file, node, "a point", required, List.of("source"));
  }

  private @Nullable Source source(Node node) {
    return node instanceof Node.Obj object ? sources.named(object.get("source")) : null;
  }

  private Range range(Fields fields) {
    Range range = new Range(fields.number("low"), fields.number("likely"), fields.number("high"));
    if (range.low() > range.likely() || range.likely() > range.high()) {
      boolean first = range.low() > range.likely();
      fields.error(
          first ? "likely" : "high",
          "range",
          (first ? "likely is below low" : "high is below likely")
              + " (expected low <= likely <= high)");
    }
    return range.isOrdered() ? range : Range.ONE;
  }
}
