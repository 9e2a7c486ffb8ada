package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.batch.gather.Gathering;
import io.github.tikcalc.batch.gather.VideoColumns;
import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.RowInput;
import io.github.tikcalc.batch.row.RowReader;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.batch.run.RowTask;
import io.github.tikcalc.batch.run.RowWorker;
import io.github.tikcalc.batch.total.Groups;
import io.github.tikcalc.batch.total.RosterReport;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.total.Tally;
import io.github.tikcalc.batch.value.Defaults;
import io.github.tikcalc.batch.value.RowCells;
import io.github.tikcalc.batch.value.RowValues;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.HeaderWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Estimates every creator of a roster. */
public final class Roster {
  private final Estimator estimator;
  private final RateCard card;
  private final RosterOptions options;
  private final OutputStream out;
  private final RosterListener listener;
  private final HeaderWords words;

  private final @Nullable RowWriters writers;
  private final @Nullable Digest digest;

  private @Nullable SummaryColumn summary;

  private Roster(
      Estimator estimator,
      RosterOptions options,
      OutputStream out,
      RosterListener listener,
      @Nullable RowWriters writers,
      @Nullable Digest digest) {
    this.estimator = estimator;
    this.card = estimator.card();
    this.options = options;
    this.out = out;
    this.listener = listener;
    this.words = new HeaderWords(card.inputs());
    this.writers = writers;
    this.digest = digest;
  }

  /** Makes the writers of a run. */
  public interface RowWriters {
    /**
     * Looks at the columns and says who makes a writer for each thread.
     *
     * @throws RosterException if there is nothing to write of such columns
     */
    Supplier<RowWriter> of(Columns columns) throws RosterException;
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
    return new Roster(estimator, options, out, listener, null, null).run(in);
  }

  /**
   * Runs a roster as {@link #run(Estimator, RosterOptions, InputStream, OutputStream,
   * RosterListener)} does, and fills an empty digest on the way.
   */
  public static RosterResult run(
      Estimator estimator,
      RosterOptions options,
      InputStream in,
      OutputStream out,
      RosterListener listener,
      Digest digest)
      throws IOException, RosterException {
    return new Roster(estimator, options, out, listener, null, digest).run(in);
  }

  /**
   * Runs a roster as {@link #run(Estimator, RosterOptions, InputStream, OutputStream,
   * RosterListener)} does, but has others write of each row what they want of it.
   *
   * @param options of which the output's format decides no more than how many rows are worked on at
   *     a time
   */
  public static RosterResult run(
      Estimator estimator,
      RosterOptions options,
      InputStream in,
      OutputStream out,
      RosterListener listener,
      RowWriters writers)
      throws IOException, RosterException {
    return new Roster(estimator, options, out, listener, writers, null).run(in);
  }

  /**
   * Shows how the columns of a roster are read.
   *
   * @return for each column its name, what it is read as, and its first values; and notes
   * @throws RosterException if the roster has no columns
   * @throws RosterReadException if it can't be read
   */
  public static Columns.Outline columns(Inputs inputs, RosterOptions options, InputStream in)
      throws IOException, RosterException {
    HeaderWords words = new HeaderWords(inputs);
    OpenedRoster roster = OpenedRoster.of(options, words, in);
    VideoColumns videos = roster.videos();
    Columns.Outline shown =
        Columns.show(
            roster.input().header(),
            roster.survey(),
            words,
            inputs,
            videos == null ? options.reading().columns() : videos.options());
    List<String> notes = new ArrayList<>(roster.input().notes());
    notes.addAll(shown.notes());
    return new Columns.Outline(
        videos == null ? shown.columns() : videos.shown(shown.columns()), notes);
  }

  private RosterResult run(InputStream in) throws IOException, RosterException {
    OpenedRoster roster = OpenedRoster.of(options, words, in);
    RowInput input = roster.input();
    RosterWriters made = new RosterWriters(estimator, options);
    Columns read = read(roster, made.names());
    input.notes().forEach(listener::note);
    listener.columns(read);
    Gathering gathering = gathering(roster, read, made.names());
    Columns columns = gathering == null ? read : gathering.columns();
    if (digest != null) {
      digest.columns(columns.passedNames());
    }
    List<OutputColumn> shown = made.shown(columns);
    String by = options.summaryBy();
    summary = by == null ? null : SummaryColumn.of(by, columns, card.inputs());
    Supplier<RowWriter> each =
        writers == null ? () -> made.writer(columns, shown) : writers.of(columns);
    RosterReport report = writers == null ? made.report(out) : null;
    RosterOutput output = new RosterOutput(out, report, options.writing(), made.late(shown));
    Bytes head = new Bytes(Chunk.SIZE);
    each.get().header(head);
    output.header(head, shown);
    Tally tally = new Tally(Groups.count(card.inputs()), words.count());
    DoneRows done =
        new DoneRows(tally, output, listener, digest, options.failFast(), input.lines());
    int threads = options.threads();
    if (gathering == null) {
      done.run(roster.sample(), threads, estimating(columns, input.readers(), each));
    } else {
      RowTask task = new VideoGatherer(gathering, input.lines());
      done.run(roster.sample(), 1, () -> worker(read, Defaults.NONE, input.readers().get(), task));
    }
    RosterResult.Gathered gathered = gathering == null ? null : gathered(gathering, tally);
    if (gathering != null && !done.isStopped()) {
      done.bringTheirLines();
      done.run(gathering.source(), threads, estimating(columns, gathering.readers(), each));
    }
    RosterResult result = Groups.result(card.inputs(), tally, gathered, done.isStopped());
    if (summary != null) {
      result = result.by(summary.name(), tally.named());
    }
    output.finish(result);
    return result;
  }

  private Columns read(OpenedRoster roster, @Nullable List<String> outputs) throws RosterException {
    VideoColumns videos = roster.videos();
    if (videos != null) {
      // Names of columns that go no further may be given twice.
      return roster.read(card.inputs(), videos.options(), List.of()).withoutPassed();
    }
    String hint = VideoColumns.hint(roster.names(), roster.survey(), words);
    try {
      Columns columns = roster.read(card.inputs(), options.reading().columns(), outputs);
      if (hint != null) {
        listener.note(hint);
      }
      return columns;
    } catch (RosterException e) {
      if (hint == null) {
        throw e;
      }
      List<String> faults = new ArrayList<>(e.faults());
      faults.add(hint);
      throw new RosterException(faults);
    }
  }

  private @Nullable Gathering gathering(
      OpenedRoster roster, Columns read, @Nullable List<String> outputs) throws RosterException {
    VideoColumns videos = roster.videos();
    if (videos == null) {
      return null;
    }
    Gathering gathering = new Gathering(videos, read, card.inputs(), outputs);
    listener.note(gathering.how());
    return gathering;
  }

  private RosterResult.Gathered gathered(Gathering gathering, Tally tally) {
    return new RosterResult.Gathered(
        gathering.videos(), gathering.creators(), tally.rejected(), tally.leftOut());
  }

  private Supplier<RowWorker> estimating(
      Columns columns, Supplier<RowReader> readers, Supplier<RowWriter> each) {
    return () ->
        worker(
            columns,
            options.reading().defaults(),
            readers.get(),
            new RowEstimator(estimator, options, each.get(), summary));
  }

  private RowWorker worker(Columns columns, Defaults defaults, RowReader reader, RowTask task) {
    RowValues values = new RowValues(card.inputs(), defaults, options.reading().unknownWords());
    return new RowWorker(columns, new RowCells(columns, values), reader, options.failFast(), task);
  }
}
