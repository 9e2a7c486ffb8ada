package io.github.tikcalc.cli.roster;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputForm;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.gate.Gates;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.score.ScoreFormat;
import io.github.tikcalc.score.Scoring;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds estimates against what was really paid. */
public final class ScoreCommand extends Command {
  private final RatesOption rates = new RatesOption();
  private final PaidRoster paid;
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of", "The day to estimate for, as 2026-11-01. Else the rate card's own day.");
  private final Argument<@Nullable ScoreFormat> format =
      Argument.word(
          "--format", "FORMAT", ScoreFormat.values(), "table (default), json, csv or html.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "-o, --output",
          "FILE",
          "Where to write it; the end of its name tells the form. Else standard output.");

  private final Gates gates = Gates.ofScores();
  private final Environment environment;

  public ScoreCommand(Environment environment) {
    super(
        "score",
        "Tells whether estimates came true: holds them against what was really paid.",
        List.of(
            "tikcalc score paid.csv",
            "tikcalc score paid.csv --rates my-rates --format json | jq .scores",
            "tikcalc score paid.csv --fail-if 'scores.total.share < 0.6'"));
    this.environment = environment;
    this.paid = new PaidRoster(this, environment);
    add(rates.all());
    add(asOf, format, output, gates.argument());
  }

  @Override
  public Integer call() throws IOException {
    ScoreFormat form =
        OutputForm.of(
            this, List.of(ScoreFormat.values()), ScoreFormat.TABLE, format.value(), output.value());
    int width = output.value() == null ? environment.width() : Environment.WIDTH;
    UsedCard used = rates.use(environment);
    RateCard card = used.card();
    LocalDate day = asOf.value();
    Estimator estimator = day == null ? Estimator.of(card) : Estimator.of(card, day);
    Scoring scoring =
        paid.read(used.label(), (options, in, watch) -> Scoring.of(estimator, options, in, watch));
    paid.tell(scoring.rows(), scoring.unread());
    if (scoring.scores().isEmpty()) {
      throw wrong(paid.name() + ": no row tells what was paid");
    }
    int code =
        gates.write(
            this,
            environment,
            output.value(),
            form.render(scoring, card, used.label(), width),
            gates.any() ? ScoreFormat.JSON.render(scoring, card, used.label(), width) : "");
    return code != ExitCode.DONE
        ? code
        : scoring.rows().rejected() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }
}
