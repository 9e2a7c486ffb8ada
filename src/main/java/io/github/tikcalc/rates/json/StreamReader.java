package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Countries;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code streams/}. */
final class StreamReader {
  private final CardFile file;
  private final Vocabulary inputs;
  private final List<String> streams;

  /**
   * A reader for one file.
   *
   * @param streams the ids of all the card's streams
   */
  StreamReader(CardFile file, Vocabulary inputs, List<String> streams) {
    this.file = file;
    this.inputs = inputs;
    this.streams = streams;
  }

  @Nullable Stream read(String id, Node root) {
    Fields fields =
        Fields.of(
            file,
            root,
            "a stream",
            List.of("id", "title", "about", "requires", "pays"),
            List.of("$schema", "availability", "replacedBy", "notes", "sources"));
    if (fields == null) {
      return null;
    }
    String own = file.text(fields.get("id"));
    if (own != null && !own.equals(id)) {
      file.error(
          fields.place("id"),
          "id",
          Printable.quoted(own) + " (expected " + Printable.quoted(id) + ", as the file is named)");
    }
    String title = file.text(fields.get("title"));
    String about = file.text(fields.get("about"));
    SourcesReader sources = new SourcesReader(file, fields.get("sources"));
    List<Window> availability = availability(fields, sources);
    List<Requirement> requires =
        file.list(fields.get("requires"), "a list of requirements", n -> requirement(n, sources));
    Node paysNode = fields.get("pays");
    boolean unpublished = paysNode instanceof Node.Null;
    Amount pays =
        paysNode == null || unpublished
            ? null
            : new AmountReader(file, inputs, sources).read(paysNode);
    if (pays != null) {
      new Extent(inputs).checkPay(file, fields.place("pays"), pays);
    }
    String replacedBy = file.text(fields.get("replacedBy"));
    checkReplacement(id, replacedBy, fields);
    List<String> notes =
        fields.has("notes")
            ? file.list(fields.get("notes"), "a list of texts", file::text)
            : List.of();
    if (title == null
        || about == null
        || availability == null
        || requires == null
        || (pays == null && !unpublished)
        || notes == null) {
      return null;
    }
    return new Stream(
        id, title, about, availability, requires, pays, replacedBy, notes, sources.all());
  }

  private void checkReplacement(String id, @Nullable String replacedBy, Fields fields) {
    if (replacedBy == null) {
      return;
    }
    if (replacedBy.equals(id)) {
      file.error(
          fields.place("replacedBy"), "reference", "replaced by itself (name another stream)");
    } else if (!streams.contains(replacedBy)) {
      file.error(
          fields.place("replacedBy"),
          "reference",
          "no stream "
              + Printable.quoted(replacedBy)
              + " in card.json ("
              + Nearest.hint(replacedBy, streams, "list it there")
              + ")");
    }
  }

  private @Nullable List<Window> availability(Fields fields, SourcesReader sources) {
    if (!fields.has("availability")) {
      return List.of();
    }
    Node node = fields.get("availability");
    if (node instanceof Node.Arr list && list.items().isEmpty()) {
      file.error(
          list.place(),
          "window",
          "no windows: nobody can ever have this stream (leave \"availability\" out for everywhere)");
      return null;
    }
    return file.list(node, "a list of windows", n -> window(n, sources));
  }

  private @Nullable Window window(Node node, SourcesReader sources) {
    Fields fields =
        Fields.of(
            file, node, "a window", List.of(), List.of("countries", "from", "until", "source"));
    if (fields == null) {
      return null;
    }
    List<String> named =
        fields.has("countries")
            ? file.list(fields.get("countries"), "a list of countries", this::country)
            : null;
    LocalDate from = file.date(fields.get("from"));
    LocalDate until = file.date(fields.get("until"));
    var source = sources.named(fields.get("source"));
    if (fields.has("countries") && named != null) {
      if (named.isEmpty()) {
        file.error(
            fields.place("countries"),
            "window",
            "no countries: this window never opens (leave \"countries\" out for everywhere)");
        return null;
      }
      if (!inputs.countryKnown()) {
        file.error(
            fields.place("countries"),
            "country",
            "a window on countries, but inputs.json has no attribute with \"values\": \"iso-3166-1\""
                + " and an \"assume\" (add it)");
      }
    }
    if (from != null && until != null && !from.isBefore(until)) {
      file.error(
          fields.place("until"),
          "window",
          "until is not after from: this window never opens (expected a later day)");
      return null;
    }
    if (fields.has("countries") && named == null) {
      return null;
    }
    return new Window(named == null ? null : new LinkedHashSet<>(named), from, until, source);
  }

  private @Nullable String country(Node node) {
    String code = file.text(node);
    if (code == null || Countries.codes().contains(code)) {
      return code;
    }
    String meant = Countries.code(code);
    file.error(
        node.place(),
        "reference",
        "no country "
            + Printable.quoted(code)
            + (meant == null
                ? " (expected a code of ISO 3166-1)"
                : " (did you mean " + Printable.quoted(meant) + "?)"));
    return null;
  }

  private @Nullable Requirement requirement(Node node, SourcesReader sources) {
    Fields fields =
        Fields.of(file, node, "a requirement", List.of("metric", "atLeast"), List.of("source"));
    if (fields == null) {
      return null;
    }
    String metric = inputs.metric(file, fields.get("metric"));
    Double atLeast = file.number(fields.get("atLeast"));
    var source = sources.named(fields.get("source"));
    if (metric == null || atLeast == null) {
      return null;
    }
    if (atLeast > inputs.bounds(metric).max()) {
      file.error(
          fields.place("atLeast"),
          "bounds",
          "above the max of "
              + Printable.quoted(metric)
              + ": nobody can ever have this stream (lower it)");
      return null;
    }
    return new Requirement(metric, atLeast, source);
  }
}
