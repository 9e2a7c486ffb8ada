package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.card.file.Fields;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of {@code streams/}. */
final class StreamReader {
  private final CardFile file;
  private final KnownInputs inputs;
  private final List<String> streams;

  /**
   * A reader for one file.
   *
   * @param streams the ids of all the card's streams
   */
  StreamReader(CardFile file, KnownInputs inputs, List<String> streams) {
    this.file = file;
    this.inputs = inputs;
    this.streams = streams;
  }

  IncomeStream read(String id, Node root) {
    Fields fields =
        Fields.of(
            file,
            root,
            "a stream",
            List.of("id", "title", "about", "requires", "pays"),
            List.of("$schema", "availability", "replacedBy", "notes", "sources"));
    String own = fields.text("id");
    if (!own.isEmpty() && !own.equals(id)) {
      fields.error(
          "id",
          "id",
          Printable.quoted(own) + " (expected " + Printable.quoted(id) + ", as the file is named)");
    }
    String title = fields.text("title");
    String about = fields.text("about");
    SourcesReader sources = new SourcesReader(file, fields.get("sources"));
    List<Window> availability = new WindowReader(file, inputs, sources).availability(fields);
    List<Requirement> requires =
        new RequirementReader(file, inputs, sources).readAll(fields.get("requires"));
    List<Amount> pays =
        fields.get("pays") instanceof Node.Null
            ? List.of()
            : new AmountReader(file, inputs, sources)
                .readAll(fields, "pays", new AmountBounds(file, inputs)::checkPay);
    String replacedBy = fields.textOrNull("replacedBy");
    checkReplacement(id, replacedBy, fields);
    List<String> notes = file.list(fields.get("notes"), "a list of texts", file::text);
    return new IncomeStream(
        id, title, about, availability, requires, pays, replacedBy, notes, sources.all());
  }

  private void checkReplacement(String id, @Nullable String replacedBy, Fields fields) {
    if (replacedBy == null) {
      return;
    }
    if (replacedBy.equals(id)) {
      fields.error("replacedBy", "reference", "replaced by itself (name another stream)");
    } else if (!streams.contains(replacedBy)) {
      fields.error(
          "replacedBy",
          "reference",
          "no stream "
              + Printable.quoted(replacedBy)
              + " in card.json ("
              + Nearest.hint(replacedBy, streams, "list it there")
              + ")");
    }
  }
}
