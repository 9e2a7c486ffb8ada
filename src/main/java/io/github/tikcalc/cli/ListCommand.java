package io.github.tikcalc.cli;

import io.github.tikcalc.json.Json;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.report.Listing;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Lists what the card in use knows. */
final class ListCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Argument<ListFormat> format = ListFormat.argument();

  private final Environment environment;
  private final Function<RateCard, List<Listing>> entries;

  private ListCommand(
      Environment environment,
      String name,
      String header,
      Function<RateCard, List<Listing>> entries) {
    super(name, header, List.of("tikcalc " + name));
    this.environment = environment;
    this.entries = entries;
    add(rates.argument(), format);
  }

  /** The words that stand for each niche. */
  static ListCommand niches(Environment environment) {
    return new ListCommand(
        environment,
        "niches",
        "Lists the niches the rate card knows, with the words that stand for each.",
        card -> Listing.values(card.inputs()));
  }

  /** The streams. */
  static ListCommand streams(Environment environment) {
    return new ListCommand(
        environment,
        "streams",
        "Lists the ways to earn: what each needs, where it is open, what it pays, and who says so.",
        Listing::streams);
  }

  /** What can be told of a creator. */
  static ListCommand metrics(Environment environment) {
    return new ListCommand(
        environment,
        "metrics",
        "Lists all that can be told of a creator: options, bounds, and what is assumed.",
        card -> Listing.inputs(card.inputs()));
  }

  @Override
  public Integer call() throws IOException {
    List<Listing> listing = entries.apply(rates.use(environment).card());
    Console console = new Console(environment);
    console.print(
        switch (format.value()) {
          case TABLE ->
              Listing.text(listing, environment.width(), console.palette(Console.ColorMode.AUTO));
          case JSON -> Json.write(listing) + "\n";
        });
    return ExitCode.DONE;
  }
}
