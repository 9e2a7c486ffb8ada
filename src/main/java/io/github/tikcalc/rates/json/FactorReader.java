package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Factor.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the factors of {@code "narrowedBy"}. */
record FactorReader(CardFile file, Vocabulary inputs) {

  @Nullable Factor read(Node node) {
    Node.Obj object = file.object(node, "a factor, which is an object");
    if (object == null) {
      return null;
    }
    if (object.members().containsKey("attribute")) {
      return ofAttribute(object);
    }
    return ofMetric(object);
  }

  private @Nullable Factor ofMetric(Node.Obj object) {
    Fields fields =
        Fields.of(
            file, object, "a factor on a metric", List.of("metric", "weight", "points"), List.of());
    if (fields == null) {
      return null;
    }
    String metric = inputs.metric(file, fields.get("metric"));
    Double weight = file.positive(fields.get("weight"));
    List<Factor.Step> steps = file.list(fields.get("points"), "a list of points", this::step);
    if (steps != null && fields.get("points") instanceof Node.Arr list) {
      if (steps.isEmpty()) {
        file.error(list.place(), "factor", "no points (write at least one)");
        return null;
      }
      for (int i = 1; i < steps.size(); i++) {
        if (steps.get(i).at() <= steps.get(i - 1).at()) {
          file.error(
              list.items().get(i).place(),
              "order",
              "points not in ascending order of \"at\" (each must stand above the one before)");
        }
      }
    }
    return metric == null || weight == null || steps == null
        ? null
        : new Factor.OfMetric(metric, weight, steps);
  }

  private Factor.@Nullable Step step(Node node) {
    Fields fields = Fields.of(file, node, "a factor's point", List.of("at", "position"), List.of());
    if (fields == null) {
      return null;
    }
    Double at = file.number(fields.get("at"));
    Position position = position(fields.get("position"));
    return at == null || position == null ? null : new Factor.Step(at, position);
  }

  private @Nullable Factor ofAttribute(Node.Obj object) {
    Fields fields =
        Fields.of(
            file,
            object,
            "a factor on an attribute",
            List.of("attribute", "weight", "positions"),
            List.of());
    if (fields == null) {
      return null;
    }
    String attribute = inputs.attribute(file, fields.get("attribute"));
    Double weight = file.positive(fields.get("weight"));
    Node.Obj listed = file.object(fields.get("positions"), "an object of positions by value");
    if (listed == null) {
      return null;
    }
    if (listed.members().isEmpty()) {
      file.error(listed.place(), "factor", "no positions (write at least one)");
      return null;
    }
    Map<String, Position> positions = new HashMap<>();
    boolean whole = true;
    for (var entry : listed.members().entrySet()) {
      Position position = position(entry.getValue().value());
      if (position == null) {
        whole = false;
      } else {
        positions.put(entry.getKey(), position);
      }
    }
    return attribute == null || weight == null || !whole
        ? null
        : new Factor.OfAttribute(attribute, weight, positions);
  }

  private @Nullable Position position(@Nullable Node node) {
    String expected = "two numbers from 0 to 1, the smaller first, such as [0.4, 1]";
    List<Double> ends = file.list(node, expected, file::number);
    if (ends == null || node == null) {
      return null;
    }
    if (ends.size() != 2 || ends.get(0) > ends.get(1) || ends.get(1) > 1) {
      file.error(node.place(), "position", "not a position (expected " + expected + ")");
      return null;
    }
    return new Position(ends.get(0), ends.get(1));
  }
}
