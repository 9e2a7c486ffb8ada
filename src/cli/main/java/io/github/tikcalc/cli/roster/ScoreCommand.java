package io.github.tikcalc.cli.roster;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.Gates;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
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
  private final Argument<ScoreFormat> format =
      Argument.word(
          "--format",
          "FORMAT",
          ScoreFormat.values(),
          ScoreFormat.TABLE,
          "table (default), json, csv or html.");

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
    add(asOf, format, gates.argument());
  }

  @Override
  public Integer call() throws IOException {
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
            null,
            format.value().render(scoring, card, used.label(), environment.width()),
            gates.any()
                ? ScoreFormat.JSON.render(scoring, card, used.label(), environment.width())
                : "");
    return code != ExitCode.DONE
        ? code
        : scoring.rows().rejected() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }
}
