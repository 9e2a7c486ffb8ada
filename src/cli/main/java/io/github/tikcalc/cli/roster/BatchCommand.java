package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.Rejects;
import io.github.tikcalc.batch.Roster;
import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.RowGate;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.batch.page.RosterPage;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.table.Screen;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.total.Summary;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.cli.gate.Gates;
import io.github.tikcalc.cli.gate.RowGates;
import io.github.tikcalc.cli.input.InputCommand;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Estimates a file of creators. */
public final class BatchCommand extends InputCommand {
  private static final int MOST_THREADS = 256;
  private static final List<String> COLUMN_HEADERS =
      List.of("column", "read as", "first values", "", "");

  private final Argument<String> roster =
      Argument.parameter(
          "ROSTER",
          "A row a creator, with a column named after each input that is told, as in"
              + " livesPerMonth or \"LIVEs per month\"; other columns pass through."
              + " - reads standard input.");
  private final ReadingOptions reading = new ReadingOptions(this);
  private final WritingOptions writing = new WritingOptions(this, environment());
  private final Argument<Boolean> failFast =
      Argument.flag("--fail-fast", "Stop at the first rejected row.");
  private final Gates gates = Gates.ofRows();
  private final Argument<Boolean> summary =
      Argument.flag("--summary", "Print totals, also by niche, to standard error.");
  private final Argument<@Nullable String> summaryBy =
      Argument.text(
          "--summary-by", "COLUMN", "The same by a column of the roster, as manager or country.");
  private final Argument<Integer> threads =
      Argument.number(
          "--threads",
          Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()),
          "Threads; the result is the same. Default: the number of cores.");
  private final Argument<Boolean> quiet =
      Argument.flag(
          "-q, --quiet", "Print nothing to standard error but what goes wrong, and the summary.");

  public BatchCommand(Environment environment) {
    super(
        environment,
        "batch",
        "Estimates every creator of a roster, a CSV or NDJSON file.",
        List.of(
            "tikcalc batch roster.csv --output estimates.csv --rejects rejects.csv",
            "tikcalc batch roster.csv -o estimates.csv --report roster.html",
            "tikcalc batch roster.csv --format ndjson | jq .total.likely",
            "tikcalc batch roster.csv -o estimates.csv --fail-if 'total.likely < 100'",
            "tikcalc batch - --input-format ndjson --summary < roster.ndjson"));
    takesRows();
    add(roster);
    writing.add();
    add(summary, summaryBy);
    reading.add();
    add(failFast, gates.argument(), threads);
    addCardAndDay();
    add(quiet);
  }

  @Override
  public Integer call() throws IOException {
    UsedCard card = card();
    environment().path(roster.value());
    if (threads.value() < 1 || threads.value() > MOST_THREADS) {
      throw wrong("--threads: " + threads.value() + " is not between 1 and " + MOST_THREADS);
    }
    RosterFile file = new RosterFile(environment(), roster.value());
    file.checkApart(this, writing.output());
    if (writing.rejects() != null) {
      file.checkApart(this, writing.rejects(), writing.output());
    }
    if (writing.report() != null && writing.rejects() != null) {
      file.checkApart(this, writing.report(), writing.output(), writing.rejects());
    } else if (writing.report() != null) {
      file.checkApart(this, writing.report(), writing.output());
    }
    RosterFormat like =
        reading.format() == null ? RosterFormat.ofName(roster.value()) : reading.format();
    RowGates rowGates = gates.rows(this);
    RosterOptions options =
        new RosterOptions(
            reading.value(options().defaults()),
            writing.value(like, screen()),
            threads.value(),
            failFast.value(),
            card.label(),
            rowGates == null ? null : rowGates::holding,
            summaryBy.value());
    byte[] sample = rowGates == null ? null : RowGate.sample(estimator(card.card()), options);
    if (rowGates != null && sample != null) {
      rowGates.checkAgainst(sample);
    }
    try {
      return reading.columnsOnly()
          ? showColumns(card.card().inputs(), options, file)
          : run(estimator(card.card()), options, file, rowGates);
    } catch (RosterException e) {
      throw file.faults(e);
    } catch (RosterReadException e) {
      throw new IOException(file.name() + ": " + e.getMessage(), e);
    }
  }

  private Screen screen() {
    Palette palette =
        RosterFile.isOutput(writing.output())
            ? new Console(environment()).palette(color())
            : Palette.PLAIN;
    return new Screen(environment().width(), palette);
  }

  private int showColumns(Inputs inputs, RosterOptions options, RosterFile file)
      throws IOException, RosterException {
    Columns.Outline outline;
    try (InputStream in = file.open()) {
      outline = Roster.columns(inputs, options, in);
    }
    List<List<String>> rows = new ArrayList<>();
    for (Columns.Shown column : outline.columns()) {
      List<String> row = new ArrayList<>(List.of(Printable.line(column.name()), column.reading()));
      column.values().stream().map(Printable::line).forEach(row::add);
      while (row.size() < COLUMN_HEADERS.size()) {
        row.add("");
      }
      rows.add(row);
    }
    Console console = new Console(environment());
    Document document = new Document().heading(file.name()).add(Table.of(COLUMN_HEADERS, rows));
    outline.notes().stream().map(Printable::line).forEach(document::paragraph);
    console.print(console.text(document, color()));
    return ExitCode.DONE;
  }

  private int run(
      Estimator estimator, RosterOptions options, RosterFile file, @Nullable RowGates rowGates)
      throws IOException, RosterException {
    String rejects = writing.rejects();
    String report = writing.report();
    try (InputStream in = file.open();
        OutputTarget out = OutputTarget.of(environment(), writing.output());
        OutputTarget bad = rejects == null ? null : OutputTarget.of(environment(), rejects);
        OutputTarget page = report == null ? null : OutputTarget.of(environment(), report)) {
      Rejects rows = bad == null ? null : writing.rejects(bad);
      Digest digest = page == null ? null : new Digest(estimator.card());
      RosterResult result;
      long held;
      try (BatchWatch watch =
          new BatchWatch(
              environment(), file.name(), file.size(), quiet.value(), rows, showsProgress(file))) {
        result =
            digest == null
                ? Roster.run(estimator, options, in, out, watch)
                : Roster.run(estimator, options, in, out, watch, digest);
        held = watch.rowsHeld();
      }
      if (rowGates != null) {
        rowGates.check();
      }
      if (bad != null) {
        bad.finish();
      }
      if (!result.stopped()) {
        out.finish();
        if (page != null && digest != null) {
          String text = RosterPage.write(file.title(), result, digest, estimator, options.card());
          page.write(text.getBytes(StandardCharsets.UTF_8));
          page.finish();
        }
      }
      tell(result, options.writing().format() == RosterFormat.CSV);
      if (held > 0) {
        new Console(environment()).warn("tikcalc: " + RosterWords.held(held, result));
        return ExitCode.GATE;
      }
      return result.hasRejects() ? ExitCode.FOUND : ExitCode.DONE;
    }
  }

  /** Rows that come to the same terminal show how far it has come, and who types it knows. */
  private boolean showsProgress(RosterFile file) {
    boolean rows = environment().terminal().out() && RosterFile.isOutput(writing.output());
    return !rows && !file.isTyped();
  }

  private void tell(RosterResult result, boolean csv) {
    Console console = new Console(environment());
    if (!quiet.value()) {
      RosterWords.of(result).forEach(line -> console.warn("tikcalc: " + line));
    }
    if (!quiet.value() && csv) {
      // The other forms say it themselves.
      console.warn("tikcalc: rate card: " + card().label().named(card().card()));
    }
    if (!quiet.value() || result.hasRejects()) {
      String rows = RosterWords.rows(result, writing.output(), writing.rejects());
      console.warn("tikcalc: " + Printable.line(rows));
    }
    if (summary.value() || summaryBy.value() != null) {
      console.warn(Summary.of(result, MoneyText.symbol(card().card().currency())).stripTrailing());
    }
  }
}
