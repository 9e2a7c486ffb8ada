package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.rates.RateCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** Estimates every creator of a roster. */
public final class Roster {
  /** JSON is long; fewer rows at a time keep the memory small. */
  private static final int MOST_ROWS = 1024;

  private static final int MOST_JSON_ROWS = 128;

  private final Estimator estimator;
  private final RateCard card;
  private final RosterOptions options;
  private final OutputStream out;
  private final RosterListener listener;
  private final InputNames names;
  private final Tally tally;

  private long lines;
  private boolean stopped;

  private Roster(
      Estimator estimator, RosterOptions options, OutputStream out, RosterListener listener) {
    this.estimator = estimator;
    this.card = estimator.card();
    this.options = options;
    this.out = out;
    this.listener = listener;
    this.names = new InputNames(card.inputs());
    this.tally = new Tally(Groups.count(card.inputs()));
  }

  /**
   * Runs a roster: reads it from {@code in}, writes an estimate a row to {@code out} and tells the
   * listener of every row that has none. Neither stream is closed; {@code out} is flushed. The same
   * roster, card, day and options give the same bytes, whatever the number of threads.
   *
   * @throws RosterException if the roster can't be begun with; nothing is written then
   * @throws RosterReadException if it can't be read on; the rows before are written
   * @throws IOException if the output or the listener can't write
   */
  public static RosterResult run(
      Estimator estimator,
      RosterOptions options,
      InputStream in,
      OutputStream out,
      RosterListener listener)
      throws IOException, RosterException {
    Roster roster = new Roster(estimator, options, out, listener);
    ReadAhead read = new ReadAhead(in);
    Encoding.check(read);
    switch (options.input()) {
      case CSV -> roster.csv(read);
      case NDJSON -> roster.json(read);
    }
    return Groups.result(roster.card.inputs(), roster.tally, roster.stopped);
  }

  private void csv(ReadAhead read) throws IOException, RosterException {
    CsvHeader header = CsvHeader.read(read, names, card, taken());
    CsvColumns columns = header.columns();
    lines = header.lines();
    List<String> passThrough = columns.passThrough();
    listener.passThrough(passThrough);
    run(
        new CsvSource(read, columns.delimiter(), columns.names().size(), rows()),
        output(passThrough),
        () ->
            new CsvWorker(
                columns, names, new RowDesk(estimator, output(passThrough)), options.failFast()));
  }

  private void json(ReadAhead read) throws IOException, RosterException {
    List<String> passThrough = JsonColumns.first(read, names, taken());
    listener.passThrough(passThrough);
    run(new LineSource(read, rows()), output(passThrough), () -> jsonWorker(passThrough));
  }

  private Worker jsonWorker(List<String> passThrough) {
    RowOutput output = output(passThrough);
    JsonPass pass =
        output instanceof JsonOutput json
            ? new JsonPassToJson(json)
            : new JsonPassToCsv(passThrough, output);
    return new JsonWorker(names, new RowDesk(estimator, output), pass, options.failFast());
  }

  private RowOutput output(List<String> passThrough) {
    return switch (options.output()) {
      case CSV -> new CsvOutput(card, passThrough, options.spreadsheetSafe());
      case NDJSON -> new JsonOutput(options.cardOrigin(), passThrough);
    };
  }

  /** The names that no column can have that passes through. */
  private List<String> taken() {
    return switch (options.output()) {
      case CSV -> CsvOutput.columns(card);
      case NDJSON -> List.of();
    };
  }

  private int rows() {
    return options.output() == RosterFormat.CSV ? MOST_ROWS : MOST_JSON_ROWS;
  }

  private void run(Source source, RowOutput output, Supplier<Worker> workers) throws IOException {
    Bytes head = new Bytes(Chunk.SIZE);
    output.header(head);
    head.copyTo(out);
    Pipeline.run(source, workers, options.threads(), tally.groups(), this::take);
    out.flush();
  }

  private boolean take(Chunk chunk) throws IOException {
    chunk.out.copyTo(out);
    for (Reject reject : chunk.rejects) {
      listener.rejected(
          new Reject(lines + reject.line(), reject.column(), reject.reason(), reject.row()));
    }
    lines += chunk.lines;
    tally.add(chunk.tally);
    listener.advanced(tally.estimated + tally.rejected, chunk.position);
    stopped = options.failFast() && tally.rejected > 0;
    return !stopped;
  }
}
