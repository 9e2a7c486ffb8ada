package io.github.tikcalc.cli;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.roster.Rejects;
import io.github.tikcalc.roster.Roster;
import io.github.tikcalc.roster.RosterException;
import io.github.tikcalc.roster.RosterFormat;
import io.github.tikcalc.roster.RosterOptions;
import io.github.tikcalc.roster.RosterReadException;
import io.github.tikcalc.roster.RosterResult;
import io.github.tikcalc.roster.Summary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates a file of creators. */
final class BatchCommand extends Command {
  private static final String STDIN = "-";
  private static final int MOST_THREADS = 256;

  private final Argument<String> roster =
      Argument.parameter(
          "ROSTER",
          "A row a creator, with a column named after each input that is told, as in"
              + " livesPerMonth or \"LIVEs per month\"; other columns pass through."
              + " - reads standard input.");
  private final RatesOption rates = new RatesOption();
  private final Argument<@Nullable LocalDate> asOf =
      Argument.date(
          "--as-of", "The day to estimate for, as 2026-11-01. Else the rate card's own day.");
  private final Argument<@Nullable RosterFormat> inputFormat =
      Argument.word(
          "--input-format",
          "FORMAT",
          RosterFormat.values(),
          "csv or ndjson; else the roster's name tells it.");
  private final Argument<@Nullable RosterFormat> format =
      Argument.word(
          "--format",
          "FORMAT",
          RosterFormat.values(),
          "csv or ndjson; else the output's name tells it, else it is the roster's.");
  private final Argument<@Nullable String> output =
      Argument.text(
          "--output",
          "FILE",
          "Where the estimates go; it appears when it is whole. Else standard output.");
  private final Argument<@Nullable String> rejects =
      Argument.text(
          "--rejects",
          "FILE",
          "Where rows without an estimate go, as CSV: line, column, reason, row.");
  private final Argument<Boolean> failFast =
      Argument.flag("--fail-fast", "Stop at the first rejected row.");
  private final Argument<Boolean> spreadsheetSafe =
      Argument.flag(
          "--spreadsheet-safe", "Put ' before text that a spreadsheet would run as a formula.");
  private final Argument<Boolean> summary =
      Argument.flag("--summary", "Print totals, also by niche, to standard error.");
  private final Argument<Integer> threads =
      Argument.number(
          "--threads",
          Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
          "Rows to work on at a time; changes no byte. Default: the number of cores.");
  private final Argument<Boolean> quiet =
      Argument.flag(
          "--quiet", "Print nothing to standard error but what goes wrong, and the summary.");

  private final Environment environment;

  BatchCommand(Environment environment) {
    super(
        "batch",
        "Estimates every creator of a roster, a CSV or NDJSON file.",
        List.of(
            "tikcalc batch roster.csv --output estimates.csv --rejects rejects.csv",
            "tikcalc batch roster.csv --format ndjson | jq .total.likely",
            "tikcalc batch - --input-format ndjson --summary < roster.ndjson"));
    this.environment = environment;
    add(roster, rates.argument(), asOf, inputFormat, format, output, rejects);
    add(failFast, spreadsheetSafe, summary, threads, quiet);
  }

  @Override
  public Integer call() throws IOException {
    RosterFormat from = from();
    RosterFormat to = to(from);
    if (threads.value() < 1 || threads.value() > MOST_THREADS) {
      throw wrong("--threads: " + threads.value() + " is not between 1 and " + MOST_THREADS);
    }
    checkApart(output.value(), roster.value());
    checkApart(rejects.value(), roster.value());
    checkApart(rejects.value(), output.value());
    boolean printed = output.value() == null || STDIN.equals(output.value());
    if (printed && STDIN.equals(rejects.value())) {
      throw wrong("--rejects: standard output has the estimates (name a file)");
    }
    UsedCard card = rates.use(environment);
    LocalDate day = asOf.value();
    Estimator estimator = day == null ? Estimator.of(card.card()) : Estimator.of(card.card(), day);
    RosterOptions options =
        new RosterOptions(
            from, to, threads.value(), failFast.value(), spreadsheetSafe.value(), card.origin());
    try (InputStream in = open();
        OutputTarget out = OutputTarget.of(environment, output.value());
        OutputTarget bad =
            rejects.value() == null ? null : OutputTarget.of(environment, rejects.value())) {
      RosterResult result = run(estimator, options, in, out, bad);
      if (bad != null) {
        bad.finish();
      }
      if (!result.stopped()) {
        out.finish();
      }
      tell(result);
      return exitCode(result);
    } catch (RosterException e) {
      throw new FaultsException(name(), e.faults().stream().map(this::fault).toList());
    } catch (RosterReadException e) {
      throw new IOException(name() + ": " + e.getMessage(), e);
    }
  }

  private RosterResult run(
      Estimator estimator,
      RosterOptions options,
      InputStream in,
      OutputTarget out,
      @Nullable OutputTarget bad)
      throws IOException, RosterException {
    Rejects rows = bad == null ? null : new Rejects(bad, spreadsheetSafe.value());
    try (BatchWatch watch = new BatchWatch(environment, name(), size(), quiet.value(), rows)) {
      return Roster.run(estimator, options, in, out, watch);
    }
  }

  private void tell(RosterResult result) {
    Console console = new Console(environment);
    if (!quiet.value() || result.rejected() > 0) {
      console.warn("tikcalc: " + told(result));
    }
    if (summary.value()) {
      console.warn(Summary.of(result).stripTrailing());
    }
  }

  private String told(RosterResult result) {
    String rows =
        Summary.count(result.rows())
            + (result.rows() == 1 ? " row: " : " rows: ")
            + Summary.count(result.estimated())
            + " estimated, "
            + Summary.count(result.rejected())
            + " rejected";
    if (result.stopped()) {
      return rows
          + "; stopped there"
          + (output.value() == null ? "" : " without writing " + output.value());
    }
    if (result.rejected() == 0) {
      return rows;
    }
    return rows
        + (rejects.value() == null
            ? " (--rejects FILE keeps them)"
            : " (see " + rejects.value() + ")");
  }

  private static int exitCode(RosterResult result) {
    return result.rejected() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private Fault fault(String message) {
    return new Fault(Fault.Severity.ERROR, name(), Place.START, "roster", message);
  }

  private RosterFormat from() {
    environment.path(roster.value());
    RosterFormat told = inputFormat.value();
    RosterFormat named = told == null ? RosterFormat.ofName(roster.value()) : told;
    if (named == null) {
      String what =
          roster.value().equals(STDIN) ? "standard input" : "the name of " + roster.value();
      throw wrong(what + " does not tell how it is written (use --input-format csv or ndjson)");
    }
    return named;
  }

  private RosterFormat to(RosterFormat from) {
    RosterFormat told = format.value();
    String file = output.value();
    RosterFormat named = file == null ? null : RosterFormat.ofName(file);
    return told != null ? told : named != null ? named : from;
  }

  /** A file that is written must not be one that is read or written besides. */
  private void checkApart(@Nullable String written, @Nullable String other) throws IOException {
    if (written == null || written.equals(STDIN) || other == null || other.equals(STDIN)) {
      return;
    }
    Path a = environment.path(written);
    Path b = environment.path(other);
    boolean same =
        (Files.isRegularFile(a) && Files.isRegularFile(b))
            ? Files.isSameFile(a, b)
            : a.toAbsolutePath().normalize().equals(b.toAbsolutePath().normalize());
    if (same && !isDevice(a)) {
      throw wrong(written + " is named twice (write to another file)");
    }
  }

  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private String name() {
    return roster.value().equals(STDIN) ? "stdin" : roster.value();
  }

  private InputStream open() throws IOException {
    return roster.value().equals(STDIN)
        ? environment.in()
        : Files.newInputStream(environment.path(roster.value()));
  }

  private long size() throws IOException {
    Path path = environment.path(roster.value());
    return !roster.value().equals(STDIN) && Files.isRegularFile(path) ? Files.size(path) : -1;
  }
}
