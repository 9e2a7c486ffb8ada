package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.RateCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

/** Estimates every creator of a roster. */
public final class Roster {
  private final Estimator estimator;
  private final RosterOptions options;
  private final OutputStream out;
  private final RosterListener listener;
  private final InputNames names;
  private final Tally tally;

  private long lines;
  private boolean stopped;

  private Roster(
      Estimator estimator, RosterOptions options, OutputStream out, RosterListener listener) {
    Inputs inputs = estimator.card().inputs();
    this.estimator = estimator;
    this.options = options;
    this.out = out;
    this.listener = listener;
    this.names = new InputNames(inputs);
    this.tally = new Tally(Groups.count(inputs));
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
    return new Roster(estimator, options, out, listener).run(new ReadAhead(in));
  }

  private RosterResult run(ReadAhead window) throws IOException, RosterException {
    Encoding.check(window);
    RateCard card = estimator.card();
    CsvHeader header = CsvHeader.read(window, names, card, CsvOutput.columns(card));
    lines = header.lines();
    CsvColumns columns = header.columns();
    List<String> passThrough = columns.passThrough();
    listener.passThrough(passThrough);
    RowOutput output = new CsvOutput(card, passThrough, options.spreadsheetSafe());
    Source source = new CsvSource(window, columns.delimiter(), columns.names().size());
    run(
        source,
        output,
        () -> new CsvWorker(columns, names, new RowDesk(estimator, output), options.failFast()));
    return Groups.result(card.inputs(), tally, stopped);
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
