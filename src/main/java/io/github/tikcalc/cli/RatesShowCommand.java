package io.github.tikcalc.cli;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.report.TextTable;
import io.github.tikcalc.review.CardTables;
import io.github.tikcalc.review.Table;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows a card, or one stream of it, as tables. */
final class RatesShowCommand extends Command {
  private final Argument<@Nullable String> stream =
      Argument.optionalParameter("STREAM", "The id of a stream. Else the whole card.");
  private final RatesOption rates = new RatesOption();
  private final Argument<ListFormat> format = ListFormat.argument();

  private final Environment environment;

  RatesShowCommand(Environment environment) {
    super(
        "show",
        "Shows the rate card in use, or one stream of it, as tables.",
        List.of("tikcalc rates show", "tikcalc rates show live-gifts"));
    this.environment = environment;
    add(stream, rates.argument(), format);
  }

  @Override
  public Integer call() throws IOException {
    RateCard card = rates.use(environment).card();
    String id = stream.value();
    List<Table> tables = id == null ? CardTables.of(card) : CardTables.of(card, named(card, id));
    Console console = new Console(environment);
    console.print(
        switch (format.value()) {
          case TABLE ->
              tables.stream()
                  .map(
                      table ->
                          TextTable.of(
                              table.title(),
                              table.headers(),
                              table.rows(),
                              environment.width(),
                              console.palette(Console.ColorMode.AUTO)))
                  .collect(Collectors.joining("\n"));
          case JSON -> Json.write(tables) + "\n";
        });
    return ExitCode.DONE;
  }

  private Stream named(RateCard card, String id) {
    int index = card.stream(id);
    if (index < 0) {
      List<String> ids = card.streams().stream().map(Stream::id).toList();
      throw wrong(
          Printable.quoted(id)
              + " is no stream of this card ("
              + Nearest.hint(id, ids, "see them all: tikcalc streams")
              + ")");
    }
    return card.streams().get(index);
  }
}
