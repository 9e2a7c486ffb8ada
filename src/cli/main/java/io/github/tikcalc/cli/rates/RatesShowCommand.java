package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputForm;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.StreamNames;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.diff.CardTables;
import io.github.tikcalc.diff.Table;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.html.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows a card, or one stream of it, as tables. */
public final class RatesShowCommand extends Command {
  /** The forms a card can be shown in. */
  private enum Form {
    TABLE,
    JSON,
    HTML;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Argument<@Nullable String> stream =
      Argument.optionalParameter("STREAM", "The id of a stream. Else the whole card.");
  private final RatesOption rates = new RatesOption();
  private final Argument<@Nullable Form> format =
      Argument.word("--format", "FORMAT", Form.values(), "table (default), json or html.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where to write it; the end of its name tells the form. Else standard output.");

  private final Environment environment;

  public RatesShowCommand(Environment environment) {
    super(
        "show",
        "Shows the rate card in use, or one stream of it, as tables.",
        List.of("tikcalc rates show", "tikcalc rates show live-gifts"));
    this.environment = environment;
    add(stream, format, output);
    add(rates.all());
  }

  @Override
  public Integer call() throws IOException {
    String file = output.value();
    Form form = OutputForm.of(this, List.of(Form.values()), Form.TABLE, format.value(), file);
    UsedCard used = rates.use(environment);
    RateCard card = used.card();
    String id = stream.value();
    IncomeStream one = id == null ? null : new StreamNames(card, this).named(id);
    List<Table> tables = one == null ? CardTables.of(card) : CardTables.of(card, one);
    String title = one == null ? card.title() : one.title();
    String text =
        switch (form) {
          case TABLE ->
              file == null
                  ? new Console(environment).text(blocks(tables), color())
                  : TextWriter.write(blocks(tables), Environment.WIDTH, Palette.PLAIN);
          case JSON -> used.json("rates-show/v1", Map.of("tables", tables));
          case HTML -> Page.of(title, blocks(tables), used.label().footOfFigures(card));
        };
    OutputTarget.write(environment, file, text);
    return ExitCode.DONE;
  }

  /**
   * A block a figure: the first column of every table names the figure, so that becomes the heading
   * and no id is ever split.
   */
  private static Document blocks(List<Table> tables) {
    Map<String, List<Table>> figures = new LinkedHashMap<>();
    for (Table table : tables) {
      Map<String, List<List<String>>> rows = new LinkedHashMap<>();
      for (List<String> row : table.rows()) {
        rows.computeIfAbsent(row.get(0), id -> new ArrayList<>()).add(row.subList(1, row.size()));
      }
      List<String> headers = table.headers().subList(1, table.headers().size());
      rows.forEach(
          (id, own) ->
              figures
                  .computeIfAbsent(id, added -> new ArrayList<>())
                  .add(new Table(table.title(), headers, own)));
    }
    Document document = new Document();
    figures.forEach(
        (id, own) -> {
          document.heading(id);
          for (Table table : own) {
            if (table.title().equals(CardTables.SOURCES)) {
              document.notes(sources(table));
            } else {
              document.add(table.withoutEmpty(CardTables.NONE).cells());
            }
          }
        });
    return document;
  }

  /** Sources as notes: an address takes the room that it needs. */
  private static List<Document.Note> sources(Table table) {
    List<Document.Note> notes = new ArrayList<>();
    for (List<String> row : table.rows()) {
      Text said = Text.of(row.get(1));
      for (String more : row.subList(2, row.size())) {
        if (!more.equals(CardTables.NONE)) {
          said = said.plus(", ").plus(Text.linked(more, more.startsWith("http") ? more : null));
        }
      }
      notes.add(new Document.Note(Text.of(row.get(0)), said));
    }
    return notes;
  }
}
