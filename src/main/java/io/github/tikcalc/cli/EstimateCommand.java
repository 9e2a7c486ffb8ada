package io.github.tikcalc.cli;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.Format;
import io.github.tikcalc.report.Presentation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates one creator. */
final class EstimateCommand extends Command implements CardUser {
  private final RatesOption rates;
  private final Argument<@Nullable String> profile =
      Argument.text(
          "--profile",
          "FILE",
          "A JSON object with the same inputs, in camelCase; - reads standard input."
              + " Options win over it.");
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of",
          "The day to estimate for, as 2026-11-01: it decides which programs are open."
              + " Else the rate card's own day.");
  private final Argument<Format> format =
      Argument.word(
          "--format",
          "FORMAT",
          Format.values(),
          Format.TABLE,
          "table (default), json, csv or markdown.");
  private final Argument<Boolean> explain =
      Argument.flag("--explain", "Show every step to every figure, with its source.");
  private final Argument<Console.ColorMode> color =
      Argument.word(
          "--color",
          "WHEN",
          Console.ColorMode.values(),
          Console.ColorMode.AUTO,
          "auto (default: on a terminal, unless NO_COLOR is set), always or never.");

  private final Environment environment;
  private @Nullable UsedCard used;
  private @Nullable InputOptions inputs;

  /**
   * The command.
   *
   * @param ahead reads the card that is used where none is named; null: nobody does
   */
  EstimateCommand(Environment environment, @Nullable CardAhead ahead) {
    super(
        "estimate",
        "Estimates what one creator can earn a month.",
        List.of(
            "tikcalc estimate --followers 1000 --niche beauty",
            "tikcalc estimate --followers 12.5k --engagement-rate 8.5% --lives-per-month 4",
            "tikcalc estimate --followers 250k --country GB --format json | jq .total",
            "tikcalc estimate --profile creator.json --explain"));
    this.environment = environment;
    this.rates = new RatesOption(ahead);
    add(rates.argument(), profile, asOf, format, explain, color);
  }

  @Override
  public UsedCard used() throws IOException {
    return rates.use(environment);
  }

  @Override
  public void addInputs(UsedCard card, boolean help) {
    this.used = card;
    this.inputs = new InputOptions(this, card.card().inputs(), help);
  }

  @Override
  public Integer call() throws IOException {
    if (used == null || inputs == null) {
      throw new IllegalStateException("called before its options were known");
    }
    Profile creator = inputs.profile(profile.value(), environment);
    LocalDate day = asOf.value();
    Estimator estimator = day == null ? Estimator.of(used.card()) : Estimator.of(used.card(), day);
    Estimate estimate = estimator.estimate(creator);
    Console console = new Console(environment);
    console.print(
        format
            .value()
            .render(
                new Presentation(
                    estimate,
                    used.origin(),
                    explain.value(),
                    environment.width(),
                    console.palette(color.value()))));
    return ExitCode.DONE;
  }
}
