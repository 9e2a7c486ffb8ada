package io.github.tikcalc.cli.list;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.ListFormat;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.report.list.Listing;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists what the card in use knows. */
public final class ListCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final Argument<ListFormat> format = ListFormat.argument();

  private final Environment environment;
  private final String name;
  private final Function<RateCard, List<Listing>> entries;

  private ListCommand(
      Environment environment,
      String name,
      String header,
      Function<RateCard, List<Listing>> entries) {
    super(name, header, List.of("tikcalc " + name));
    this.environment = environment;
    this.name = name;
    this.entries = entries;
    add(rates.argument(), format);
  }

  /** The words that stand for each niche. */
  public static ListCommand niches(Environment environment) {
    return new ListCommand(
        environment,
        "niches",
        "Lists the niches the rate card knows, with the words that stand for each.",
        card -> Listing.values(card.inputs()));
  }

  /** What can be given of a creator. */
  public static ListCommand metrics(Environment environment) {
    return new ListCommand(
        environment,
        "metrics",
        "Lists what you can tell tikcalc about a creator: options, bounds, and what is assumed.",
        Listing::inputs);
  }

  @Override
  public Integer call() throws IOException {
    UsedCard used = rates.use(environment);
    List<Listing> listing = entries.apply(used.card());
    Console console = new Console(environment);
    console.print(
        switch (format.value()) {
          case TABLE -> Listing.text(listing, environment.width(), console.palette(color()));
          case JSON -> used.json(name + "/v1", Map.of(name, listing));
        });
    return ExitCode.DONE;
  }
}
