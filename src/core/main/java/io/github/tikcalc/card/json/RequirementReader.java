package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a stream asks for. */
record RequirementReader(CardFile file, KnownInputs inputs, SourcesReader sources) {
  /** Sets, and requirements of a set: few enough to be told on a screen. */
  private static final int MOST = 10;

  List<Requirement> readAll(@Nullable Node node) {
    return file.list(node, "a list of requirements", this::read);
  }

  private @Nullable Requirement read(Node node) {
    return node instanceof Node.Obj object && object.get("anyOf") != null
        ? anyOf(object)
        : atLeast(node);
  }

  private Requirement anyOf(Node.Obj object) {
    Fields fields = Fields.of(file, object, "alternatives", List.of("anyOf"), List.of());
    Node node = fields.get("anyOf");
    if (node instanceof Node.Arr list && list.items().size() < 2) {
      fields.error(
          "anyOf", "requirement", "fewer than two sets (write the requirements themselves)");
    }
    return new Requirement.AnyOf(
        file.list(node, MOST, "a list of sets of requirements", this::set));
  }

  private List<Requirement> set(Node node) {
    if (CardFile.isEmptyList(node)) {
      file.error(
          node.place(),
          "requirement",
          "a set that asks for nothing: everybody has it (write what it asks for)");
    }
    return file.list(node, MOST, "a list of requirements", this::read);
  }

  private @Nullable Requirement atLeast(Node node) {
    Fields fields =
        Fields.of(
            file, node, "a requirement", List.of("metric", "atLeast"), List.of("when", "source"));
    String metric = inputs.metric(file, fields.get("metric"));
    double atLeast = fields.number("atLeast");
    When when = new WhenReader(file, inputs).read(fields.get("when"));
    Source source = sources.named(fields.get("source"));
    if (metric == null) {
      return null;
    }
    if (atLeast > inputs.bounds(metric).max()) {
      fields.error(
          "atLeast",
          "bounds",
          "above the max of "
              + Printable.quoted(metric)
              + ": nobody can ever have this stream (lower it)");
    }
    return new Requirement.AtLeast(metric, atLeast, when, source);
  }
}
