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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Estimates a file of creators. */
@Command(
    name = "batch",
    header = "Estimates every creator of a roster, a CSV or NDJSON file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  tikcalc batch roster.csv --output estimates.csv --rejects rejects.csv",
      "  tikcalc batch roster.csv --format ndjson | jq .total.likely",
      "  tikcalc batch - --input-format ndjson --summary < roster.ndjson",
    })
final class BatchCommand implements Callable<Integer> {
  private static final String STDIN = "-";
  private static final int MOST_THREADS = 256;

  private final Environment environment;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "ROSTER",
      description =
          "A row a creator, with a column named after each input that is told, as in"
              + " livesPerMonth or \"LIVEs per month\"; other columns pass through."
              + " - reads standard input.")
  private String roster = "";

  @Mixin private final RatesOption rates = new RatesOption();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "The day to estimate for, as 2026-11-01. Else the rate card's own day.")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description = "csv or ndjson; else the roster's name tells it.")
  private @Nullable RosterFormat inputFormat;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv or ndjson; else the output's name tells it, else it is the roster's.")
  private @Nullable RosterFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where the estimates go; it appears when it is whole. Else standard output.")
  private @Nullable String output;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rows without an estimate go, as CSV: line, column, reason, row.")
  private @Nullable String rejects;

  @Option(names = "--fail-fast", description = "Stop at the first rejected row.")
  private boolean failFast;

  @Option(
      names = "--spreadsheet-safe",
      description = "Put ' before text that a spreadsheet would run as a formula.")
  private boolean spreadsheetSafe;

  @Option(names = "--summary", description = "Print totals, also by niche, to standard error.")
  private boolean summary;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Rows to work on at a time; changes no byte. Default: the number of cores.")
  private int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--quiet",
      description = "Print nothing to standard error but what goes wrong, and the summary.")
  private boolean quiet;

  BatchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    RosterFormat from = from();
    RosterFormat to = to(from);
    if (threads < 1 || threads > MOST_THREADS) {
      throw wrong("--threads: " + threads + " is not between 1 and " + MOST_THREADS);
    }
    checkApart(output, roster);
    checkApart(rejects, roster);
    checkApart(rejects, output);
    UsedCard card = rates.use(environment);
    Estimator estimator =
        asOf == null ? Estimator.of(card.card()) : Estimator.of(card.card(), asOf);
    RosterOptions options =
        new RosterOptions(from, to, threads, failFast, spreadsheetSafe, card.origin());
    try (InputStream in = open();
        OutputTarget out = OutputTarget.of(environment, output);
        OutputTarget bad = rejects == null ? null : OutputTarget.of(environment, rejects)) {
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
      throw new FaultsException(e.faults().stream().map(this::fault).toList());
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
    Rejects rows = bad == null ? null : new Rejects(bad, spreadsheetSafe);
    try (BatchWatch watch = new BatchWatch(environment, name(), size(), quiet, rows)) {
      return Roster.run(estimator, options, in, out, watch);
    }
  }

  private void tell(RosterResult result) {
    Console console = new Console(environment);
    if (!quiet || result.rejected() > 0) {
      console.warn("tikcalc: " + told(result));
    }
    if (summary) {
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
      return rows + "; stopped there" + (output == null ? "" : " without writing " + output);
    }
    if (result.rejected() == 0) {
      return rows;
    }
    return rows + (rejects == null ? " (--rejects FILE keeps them)" : " (see " + rejects + ")");
  }

  private static int exitCode(RosterResult result) {
    return result.rejected() > 0 ? ExitCode.FOUND : ExitCode.DONE;
  }

  private Fault fault(String message) {
    return new Fault(Fault.Severity.ERROR, name(), Place.START, "roster", message);
  }

  private RosterFormat from() {
    environment.path(roster);
    RosterFormat named = inputFormat == null ? RosterFormat.ofName(roster) : inputFormat;
    if (named == null) {
      String what = roster.equals(STDIN) ? "standard input" : "the name of " + roster;
      throw wrong(what + " does not tell how it is written (use --input-format csv or ndjson)");
    }
    return named;
  }

  private RosterFormat to(RosterFormat from) {
    RosterFormat named = output == null ? null : RosterFormat.ofName(output);
    return format != null ? format : named != null ? named : from;
  }

  /** A file that is written must not be one that is read or written besides. */
  private void checkApart(@Nullable String written, @Nullable String other) throws IOException {
    if (written == null || other == null || other.equals(STDIN)) {
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

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("called before it was made");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private String name() {
    return roster.equals(STDIN) ? "stdin" : roster;
  }

  private InputStream open() throws IOException {
    return roster.equals(STDIN) ? environment.in() : Files.newInputStream(environment.path(roster));
  }

  private long size() throws IOException {
    Path path = environment.path(roster);
    return !roster.equals(STDIN) && Files.isRegularFile(path) ? Files.size(path) : -1;
  }
}
