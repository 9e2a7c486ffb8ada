package io.github.tikcalc.cli;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.Format;
import io.github.tikcalc.report.Presentation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Estimates one creator. */
@Command(
    name = "estimate",
    header = "Estimates what one creator can earn a month.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc estimate --followers 1000 --niche beauty",
      "  tikcalc estimate --followers 12.5k --engagement-rate 8.5%% --lives-per-month 4",
      "  tikcalc estimate --followers 250k --country GB --format json | jq .total",
      "  tikcalc estimate --profile creator.json --explain",
    })
final class EstimateCommand implements Callable<Integer>, CardUser {
  private final Environment environment;

  @Mixin private final RatesOption rates = new RatesOption();

  @Option(
      names = "--profile",
      paramLabel = "FILE",
      description =
          "A JSON object with the same inputs, in camelCase; - reads standard input."
              + " Options win over it.")
  private @Nullable String profile;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "The day to estimate for, as 2026-11-01: it decides which programs are open."
              + " Else the rate card's own day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table (default), json, csv or markdown.")
  private Format format = Format.TABLE;

  @Option(names = "--explain", description = "Show every step to every figure, with its source.")
  private boolean explain;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      description = "auto (default: on a terminal, unless NO_COLOR is set), always or never.")
  private Console.ColorMode color = Console.ColorMode.AUTO;

  private @Nullable UsedCard used;
  private @Nullable InputOptions inputs;

  EstimateCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public UsedCard used() throws IOException {
    return rates.use(environment);
  }

  @Override
  public void addInputs(CommandSpec spec, UsedCard card) {
    this.used = card;
    this.inputs = new InputOptions(spec, card.card().inputs());
  }

  @Override
  public Integer call() throws IOException {
    if (used == null || inputs == null) {
      throw new IllegalStateException("called before its options were known");
    }
    Profile creator = inputs.profile(profile, environment);
    Estimator estimator =
        asOf == null ? Estimator.of(used.card()) : Estimator.of(used.card(), asOf);
    Estimate estimate = estimator.estimate(creator);
    Console console = new Console(environment);
    console.print(
        format.render(
            new Presentation(
                estimate, used.origin(), explain, environment.width(), console.palette(color))));
    return ExitCode.DONE;
  }
}
