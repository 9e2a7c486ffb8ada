package io.github.tikcalc.card.cases;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.CardFolder;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the cases in {@code tests/} of a card's folder. */
public final class CaseReader {
  private static final List<String> STATUSES =
      List.of("eligible", "uncertain", "ineligible", "unavailable");
  private static final List<String> SCENARIOS = List.of("low", "likely", "high");

  private final RateCard card;
  private final CardFile file;

  private CaseReader(RateCard card, CardFile file) {
    this.card = card;
    this.file = file;
  }

  /**
   * The cases of a card.
   *
   * @param cases none that has a fault is of use
   * @param faults what is wrong in the files, a file at a time
   */
  public record Reading(List<CardCase> cases, List<Fault> faults) {}

  /**
   * Reads all cases of a card.
   *
   * @param folder the card's
   * @param card what was read there
   * @throws IOException if the folder cannot be read
   */
  public static Reading read(Path folder, RateCard card) throws IOException {
    Faults faults = new Faults();
    CardFolder files = new CardFolder(folder, faults);
    List<CardCase> cases = new ArrayList<>();
    for (String id : files.filesIn("tests")) {
      CardFile file = new CardFile("tests/" + Printable.line(id) + ".json", faults);
      Node root = files.read("tests/" + id + ".json", file, Place.START);
      if (root != null) {
        cases.addAll(new CaseReader(card, file).read(root));
      }
    }
    return new Reading(List.copyOf(cases), faults.list());
  }

  private List<CardCase> read(Node root) {
    Fields fields = Fields.of(file, root, "a file of cases", List.of("cases"), List.of("$schema"));
    if (CardFile.isEmptyList(fields.get("cases"))) {
      fields.error("cases", "case", "no cases (write one, or remove the file)");
    }
    return file.list(fields.get("cases"), "a list of cases", this::one);
  }

  private CardCase one(Node node) {
    Fields fields =
        Fields.of(
            file,
            node,
            "a case",
            List.of("title", "profile"),
            List.of("reason", "asOf", "against", "streams", "total", "tolerance"));
    file.text(fields.get("reason"));
    List<Expectation> expected = new ArrayList<>();
    Node.Obj streams = file.object(fields.get("streams"), "what is expected, by stream");
    streams.members().forEach((id, member) -> stream(id, member, expected));
    figures(fields.get("total"), null, expected);
    boolean compares = expected.stream().anyMatch(Expectation.IsAbove.class::isInstance);
    if (compares != fields.has("against")) {
      fields.error(
          "against",
          "case",
          compares
              ? "\"above\" without \"against\" (add the profile to compare with)"
              : "\"against\" without \"above\" (say which figures must be above)");
    }
    if (node instanceof Node.Obj && !fields.has("streams") && !fields.has("total")) {
      file.error(node.place(), "case", "nothing is expected (add \"streams\" or \"total\")");
    }
    return new CardCase(
        file.name(),
        node.place(),
        fields.text("title"),
        days(fields.get("asOf")),
        given(fields.get("profile")),
        given(fields.get("against")),
        expected,
        fields.has("tolerance") ? fields.number("tolerance") : 0);
  }

  private List<LocalDate> days(@Nullable Node node) {
    if (node == null || node instanceof Node.Arr) {
      return file.list(node, "a day, or a list of days", file::date);
    }
    LocalDate day = file.date(node);
    return day == null ? List.of() : List.of(day);
  }

  private List<CardCase.Given> given(@Nullable Node node) {
    List<CardCase.Given> given = new ArrayList<>();
    Inputs inputs = card.inputs();
    Node.Obj profile = file.object(node, "what is given, by input");
    for (Map.Entry<String, Node.Member> entry : profile.members().entrySet()) {
      String id = entry.getKey();
      Node value = entry.getValue().value();
      boolean attribute = inputs.indexOfAttribute(id) >= 0;
      if (inputs.indexOfMetric(id) < 0 && !attribute) {
        unknown(entry.getValue().place(), "metric or attribute", id, names(inputs));
      } else if (value instanceof Node.Arr) {
        given.add(new CardCase.Given(id, value.place(), file.list(value, "values", this::value)));
      } else if (value instanceof Node.Text text && text.value().equals("*") && attribute) {
        List<CardCase.Value> all = new ArrayList<>();
        for (Attribute.Value one : inputs.attribute(id).values()) {
          all.add(new CardCase.Value(Double.NaN, one.id()));
        }
        given.add(new CardCase.Given(id, value.place(), all));
      } else {
        given.add(new CardCase.Given(id, value.place(), List.of(value(value))));
      }
    }
    return given;
  }

  private CardCase.Value value(Node node) {
    return node instanceof Node.Text
        ? new CardCase.Value(Double.NaN, file.text(node))
        : new CardCase.Value(file.number(node), null);
  }

  private static List<String> names(Inputs inputs) {
    List<String> names = new ArrayList<>();
    inputs.metrics().forEach(metric -> names.add(metric.id()));
    inputs.attributes().forEach(attribute -> names.add(attribute.id()));
    return names;
  }

  private void unknown(Place place, String what, String name, List<String> names) {
    file.error(
        place,
        "reference",
        "no "
            + what
            + " "
            + Printable.quoted(name)
            + " in this card ("
            + Nearest.hint(name, names, "correct it")
            + ")");
  }

  private void stream(String id, Node.Member member, List<Expectation> expected) {
    if (card.indexOfStream(id) < 0) {
      List<String> ids = new ArrayList<>();
      card.streams().forEach(stream -> ids.add(stream.id()));
      unknown(member.place(), "stream", id, ids);
      return;
    }
    Fields fields =
        Fields.of(
            file,
            member.value(),
            "what is expected of a stream",
            List.of(),
            List.of("status", "pay", "holds", "requirements", "unavailable", "above"));
    if (fields.has("status")) {
      String status = oneOf(fields.get("status"), STATUSES);
      expected.add(new Expectation.HasStatus(fields.place("status"), id, status));
    }
    if (fields.get("pay") instanceof Node.Null none) {
      expected.add(new Expectation.HasNoFigure(none.place(), id));
    } else {
      figures(fields.get("pay"), id, expected);
    }
    if (fields.has("holds")) {
      expected.add(new Expectation.Holds(fields.place("holds"), id, fields.number("holds")));
    }
    Node.Obj asked = file.object(fields.get("requirements"), "results by metric");
    asked
        .members()
        .forEach(
            (metric, result) ->
                expected.add(
                    new Expectation.Asks(result.place(), id, metric, file.text(result.value()))));
    if (fields.has("unavailable")) {
      expected.add(
          new Expectation.IsUnavailable(
              fields.place("unavailable"), id, fields.text("unavailable")));
    }
    file.list(
        fields.get("above"),
        "a list of low, likely, high",
        item -> {
          Scenario scenario = scenario(oneOf(item, SCENARIOS));
          expected.add(new Expectation.IsAbove(item.place(), id, scenario));
          return scenario;
        });
  }

  private String oneOf(@Nullable Node node, List<String> words) {
    String word = file.text(node);
    if (node != null && !word.isEmpty() && !words.contains(word)) {
      file.error(
          node.place(),
          "case",
          Printable.quoted(word) + " (expected one of " + String.join(", ", words) + ")");
    }
    return word;
  }

  private static Scenario scenario(String word) {
    return switch (word) {
      case "likely" -> Scenario.LIKELY;
      case "high" -> Scenario.HIGH;
      default -> Scenario.LOW;
    };
  }

  /** The figures of a stream, or of the total where that is null. */
  private void figures(@Nullable Node node, @Nullable String stream, List<Expectation> expected) {
    if (node == null) {
      return;
    }
    Fields fields = Fields.of(file, node, "figures", List.of(), SCENARIOS);
    for (String word : SCENARIOS) {
      if (fields.has(word)) {
        Node value = Objects.requireNonNull(fields.get(word));
        List<Double> ends =
            value instanceof Node.Arr
                ? file.list(value, "the least and the most", file::number)
                : List.of(file.number(value), file.number(value));
        if (ends.size() != 2 || ends.get(0) > ends.get(1)) {
          fields.error(
              word, "case", "no range (expected a number, or [the least, the most] of it)");
        } else {
          expected.add(
              new Expectation.HasFigure(
                  fields.place(word), stream, scenario(word), ends.get(0), ends.get(1)));
        }
      }
    }
  }
}
