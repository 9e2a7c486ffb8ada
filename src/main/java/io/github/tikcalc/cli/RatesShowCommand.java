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
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a card, or one stream of it, as tables. */
@Command(
    name = "show",
    header = "Shows the rate card in use, or one stream of it, as tables.",
    footerHeading = "%nExamples:%n",
    footer = {"  tikcalc rates show", "  tikcalc rates show live-gifts"})
final class RatesShowCommand implements Callable<Integer> {
  private final Environment environment;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "STREAM",
      description = "The id of a stream. Else the whole card.")
  private @Nullable String stream;

  @Mixin private final RatesOption rates = new RatesOption();

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or json.")
  private ListFormat format = ListFormat.TABLE;

  RatesShowCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    RateCard card = rates.use(environment).card();
    List<Table> tables = stream == null ? CardTables.of(card) : CardTables.of(card, named(card));
    Console console = new Console(environment);
    console.print(
        switch (format) {
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

  private Stream named(RateCard card) {
    int index = card.stream(String.valueOf(stream));
    if (index < 0) {
      List<String> ids = card.streams().stream().map(Stream::id).toList();
      throw new ParameterException(
          spec.commandLine(),
          Printable.quoted(String.valueOf(stream))
              + " is no stream of this card ("
              + Nearest.hint(String.valueOf(stream), ids, "see them all: tikcalc streams")
              + ")");
    }
    return card.streams().get(index);
  }
}
