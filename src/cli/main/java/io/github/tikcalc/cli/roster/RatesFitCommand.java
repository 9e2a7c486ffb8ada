package io.github.tikcalc.cli.roster;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.CardChoice;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.score.FittedOverlay;
import io.github.tikcalc.score.Fitting;
import io.github.tikcalc.score.RangeFit;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a card whose ranges would have held what was really paid. */
public final class RatesFitCommand extends Command {
  private static final int DIGITS = 3;

  private final RatesOption rates = new RatesOption();
  private final PaidRoster paid;
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of",
          "The day to estimate for, as 2026-11-01, and to date the source with. Else the rate"
              + " card's own day.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output", "FILE", "The file to lay over the card, as my-rates.json. Required.");
  private final Argument<Boolean> force =
      Argument.flag("--force", "Overwrite the file if it is there.");

  private final Environment environment;

  public RatesFitCommand(Environment environment) {
    super(
        "fit",
        "Moves a card's ranges to where what was really paid lies.",
        List.of(
            "tikcalc rates fit paid.csv --output my-rates.json",
            "tikcalc score paid.csv --rates my-rates.json"));
    this.environment = environment;
    this.paid = new PaidRoster(this, environment);
    add(rates.argument(), asOf, output, force);
  }

  @Override
  public Integer call() throws IOException {
    String to = output.value();
    if (to == null) {
      throw wrong("--output is missing (name the file to lay over: --output my-rates.json)");
    }
    if (!to.endsWith(".json")) {
      throw wrong("--output: " + to + " does not end in .json (write " + to + ".json)");
    }
    if (Files.exists(environment.path(to)) && !force.value()) {
      throw wrong("--output: " + to + " is there already (name another, or add --force)");
    }
    if (rates.named().size() > 1 || isFile(rates.named())) {
      throw wrong("--rates: a fit starts from the folder of a card (leave out what lies over it)");
    }
    CardChoice choice = rates.choice(environment);
    UsedCard used = rates.use(environment);
    RateCard card = used.card();
    LocalDate day = asOf.value() == null ? card.asOf() : asOf.value();
    Estimator estimator = Estimator.of(card, day);
    Fitting fitting =
        paid.read(used.label(), (options, in, watch) -> Fitting.of(estimator, options, in, watch));
    paid.tell(fitting.rows(), fitting.unread());
    if (fitting.fits().isEmpty()) {
      throw new FaultsException(
          paid.name(),
          List.of(
              new Fault(
                  Fault.Severity.ERROR,
                  paid.name(),
                  Place.START,
                  "rows",
                  "no stream has the "
                      + Fitting.FEWEST
                      + " rows with a payment that a fit needs (add rows)")));
    }
    OutputTarget.write(
        environment, to, FittedOverlay.of(choice.folder(), fitting, paid.name(), day.toString()));
    Console console = new Console(environment);
    console.print(console.text(document(fitting, card, again(to)), color()));
    return fitting.rows().rejected() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private boolean isFile(List<String> named) {
    return !named.isEmpty() && Files.isRegularFile(environment.path(named.get(0)));
  }

  /** The call that holds the fitted card against the same roster. */
  private String again(String to) {
    String roster = paid.name().equals("stdin") ? "-" : paid.name();
    StringBuilder call = new StringBuilder("tikcalc score ").append(ShellWord.quoted(roster));
    for (String card : rates.named()) {
      call.append(" --rates ").append(ShellWord.quoted(card));
    }
    return call.append(" --rates ").append(ShellWord.quoted(to)).toString();
  }

  private static Document document(Fitting fitting, RateCard card, String again) {
    List<List<String>> rows = new ArrayList<>();
    fitting.fits().forEach((id, fit) -> rows.add(row(card.stream(id).title(), fit)));
    Document document =
        new Document().add(Table.of(List.of("fitted", "rows", "low", "likely", "high"), rows));
    List<String> left = new ArrayList<>();
    fitting
        .tooFew()
        .forEach(
            (id, count) ->
                left.add(
                    card.stream(id).title()
                        + " stays as it is: "
                        + count
                        + (count == 1 ? " row, " : " rows, ")
                        + Fitting.FEWEST
                        + " are needed."));
    left.forEach(document::paragraph);
    return document.paragraph("Now:").code(again);
  }

  private static List<String> row(String title, RangeFit fit) {
    return List.of(
        title,
        NumberText.exact(fit.rows()),
        "× " + NumberText.digits(fit.low(), DIGITS),
        "× " + NumberText.digits(fit.likely(), DIGITS),
        "× " + NumberText.digits(fit.high(), DIGITS));
  }
}
