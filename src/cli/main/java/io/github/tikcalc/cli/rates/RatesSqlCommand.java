package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.RatesOption;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.code.CardSql;
import io.github.tikcalc.code.Dialect;
import io.github.tikcalc.engine.Estimator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** Writes a card in the SQL of a database. */
public final class RatesSqlCommand extends Command {
  private final Argument<@Nullable Dialect> dialect =
      Argument.word("--dialect", "NAME", Dialect.values(), "duckdb, sqlite or postgres.");
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date("--as-of", "The day to estimate for, as 2026-11-01. Else the card's own day.");
  private final Argument<@Nullable String> output =
      Argument.text("-o, --output", "FILE", "Where to write it. Else standard output.");
  private final RatesOption rates = new RatesOption();

  private final Environment environment;

  public RatesSqlCommand(Environment environment) {
    super(
        "sql",
        "Writes the rate card in the SQL of a database, which then estimates to the same cents.",
        List.of(
            "tikcalc rates sql --dialect duckdb --output card.sql",
            "tikcalc rates sql --dialect sqlite | sqlite3 creators.db",
            "tikcalc rates sql --dialect postgres --rates my-rates | psql"));
    spec()
        .usageMessage()
        .description(
            "",
            "The file tells in its first lines how it is loaded and used. It checks itself when it"
                + " is loaded: its last statement returns those of 64 creators whom the database"
                + " estimates otherwise than tikcalc, which should be none.",
            "",
            "DuckDB gets a macro over any table or view: SELECT * FROM tikcalc('roster').",
            "SQLite gets a table to fill, tikcalc_profiles, and a view of it, tikcalc_estimates.",
            "PostgreSQL gets a function that takes each input by its name:"
                + " FROM roster r, tikcalc(followers => r.followers) e.",
            "",
            "Inputs are called as the options are, with underscores: views_per_video. NULL is not"
                + " given, and not 0. Amounts are whole cents a month. A creator who cannot be so"
                + " has the reason in the column error, and NULL in all others.");
    this.environment = environment;
    add(dialect, asOf, output);
    add(rates.all());
  }

  @Override
  public Integer call() throws IOException {
    Dialect database = dialect.value();
    if (database == null) {
      throw wrong("for which database? For example: tikcalc rates sql --dialect duckdb");
    }
    UsedCard used = rates.use(environment);
    RateCard card = used.card();
    LocalDate day = asOf.value();
    Estimator estimator = Estimator.of(card, day == null ? card.asOf() : day);
    // A title can be of any characters, and a comment ends with its line.
    String from = used.label().foot(card).text().replaceAll("\\p{Cntrl}", " ");
    OutputTarget.write(
        environment, output.value(), "-- " + from + "\n" + script(estimator, database));
    return ExitCode.DONE;
  }

  private String script(Estimator estimator, Dialect database) {
    try {
      return CardSql.script(estimator, database);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec().commandLine(), "--dialect " + database + ": " + e.getMessage(), e);
    }
  }
}
