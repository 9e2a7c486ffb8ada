package io.github.tikcalc.cli;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.report.Listing;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what the card in use knows. */
abstract class ListCommand implements Callable<Integer> {
  private final Environment environment;
  private final Function<RateCard, List<Listing>> entries;

  @Mixin private final RatesOption rates = new RatesOption();

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or json.")
  private ListFormat format = ListFormat.TABLE;

  ListCommand(Environment environment, Function<RateCard, List<Listing>> entries) {
    this.environment = environment;
    this.entries = entries;
  }

  @Override
  public Integer call() throws IOException {
    List<Listing> listing = entries.apply(rates.use(environment).card());
    Console console = new Console(environment);
    console.print(
        switch (format) {
          case TABLE ->
              Listing.text(listing, environment.width(), console.palette(Console.ColorMode.AUTO));
          case JSON -> Json.write(listing) + "\n";
        });
    return ExitCode.DONE;
  }

  /** The words that stand for each niche. */
  @Command(
      name = "niches",
      header = "Lists the niches the rate card knows, with the words that stand for each.",
      footerHeading = "%nExamples:%n",
      footer = "  tikcalc niches")
  static final class Niches extends ListCommand {
    Niches(Environment environment) {
      super(environment, card -> Listing.values(card.inputs()));
    }
  }

  /** The streams. */
  @Command(
      name = "streams",
      header =
          "Lists the ways to earn: what each needs, where it is open, what it pays, and who says so.",
      footerHeading = "%nExamples:%n",
      footer = "  tikcalc streams")
  static final class Streams extends ListCommand {
    Streams(Environment environment) {
      super(environment, Listing::streams);
    }
  }

  /** What can be told of a creator. */
  @Command(
      name = "metrics",
      header = "Lists all that can be told of a creator: options, bounds, and what is assumed.",
      footerHeading = "%nExamples:%n",
      footer = "  tikcalc metrics")
  static final class Metrics extends ListCommand {
    Metrics(Environment environment) {
      super(environment, card -> Listing.inputs(card.inputs()));
    }
  }
}
