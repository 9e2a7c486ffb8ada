package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the factors of {@code "narrowedBy"}. */
record FactorReader(CardFile file, KnownInputs inputs, SourcesReader sources) {

  @Nullable Factor read(Node node) {
    Node.Obj object = file.object(node, "a factor, which is an object");
    if (object != node) {
      return null;
    }
    return object.members().containsKey("attribute") ? ofAttribute(object) : ofMetric(object);
  }

  private @Nullable Factor ofMetric(Node.Obj object) {
    Fields fields =
        Fields.of(
            file,
            object,
            "a factor on a metric",
            List.of("metric", "weight", "points"),
            List.of("source"));
    String metric = inputs.metric(file, fields.get("metric"));
    double weight = file.positive(fields.get("weight"));
    Node points = fields.get("points");
    List<Factor.Step> steps = file.list(points, "a list of points", this::step);
    Source source = sources.named(fields.get("source"));
    if (points instanceof Node.Arr list) {
      if (list.items().isEmpty()) {
        file.error(list.place(), "factor", "no points (write at least one)");
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
    return metric == null ? null : new Factor.OfMetric(metric, weight, steps, source);
  }

  private Factor.Step step(Node node) {
    Fields fields = Fields.of(file, node, "a factor's point", List.of("at", "position"), List.of());
    return new Factor.Step(fields.number("at"), position(fields.get("position")));
  }

  private @Nullable Factor ofAttribute(Node.Obj object) {
    Fields fields =
        Fields.of(
            file,
            object,
            "a factor on an attribute",
            List.of("attribute", "weight", "positions"),
            List.of("source"));
    String attribute = inputs.attribute(file, fields.get("attribute"));
    double weight = file.positive(fields.get("weight"));
    Node node = fields.get("positions");
    Node.Obj listed = file.object(node, "an object of positions by value");
    if (listed == node && listed.members().isEmpty()) {
      file.error(listed.place(), "factor", "no positions (write at least one)");
    }
    Map<String, Position> positions = new LinkedHashMap<>();
    for (Map.Entry<String, Node.Member> entry : listed.members().entrySet()) {
      positions.put(entry.getKey(), position(entry.getValue().value()));
    }
    Source source = sources.named(fields.get("source"));
    return attribute == null ? null : new Factor.OfAttribute(attribute, weight, positions, source);
  }

  private Position position(@Nullable Node node) {
    String expected = "two numbers from 0 to 1, the smaller first, such as [0.4, 1]";
    List<Double> ends = file.list(node, expected, file::number);
    if (!(node instanceof Node.Arr list)
        || ends.size() != list.items().size()
        || ends.contains(Double.NaN)) {
      return Position.WHOLE;
    }
    if (ends.size() != 2 || ends.get(0) > ends.get(1) || ends.get(1) > 1) {
      file.error(node.place(), "position", "not a position (expected " + expected + ")");
      return Position.WHOLE;
    }
    return new Position(ends.get(0), ends.get(1));
  }
}
