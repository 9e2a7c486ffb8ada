package io.github.tikcalc.batch;

import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.batch.row.RowSource;
import io.github.tikcalc.batch.run.Held;
import io.github.tikcalc.batch.run.Job;
import io.github.tikcalc.batch.run.Pipeline;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.batch.run.RowWorker;
import io.github.tikcalc.batch.total.Tally;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where rows go that were worked on, in the roster's order: they are written, told of and counted.
 * Not thread-safe.
 */
final class DoneRows {
  private final Tally tally;
  private final RosterOutput output;
  private final RosterListener listener;
  private final @Nullable Digest digest;
  private final boolean failFast;
  private long lines;
  private boolean stopped;

  /**
   * Rows of a run.
   *
   * @param tally counts them
   * @param digest gathers them for a page; null where there is none
   * @param failFast whether the first rejected row ends the run
   * @param lines how many lines of the roster stand before the first row
   */
  DoneRows(
      Tally tally,
      RosterOutput output,
      RosterListener listener,
      @Nullable Digest digest,
      boolean failFast,
      long lines) {
    this.tally = tally;
    this.output = output;
    this.listener = listener;
    this.digest = digest;
    this.failFast = failFast;
    this.lines = lines;
  }

  /**
   * Has rows worked on and takes them.
   *
   * @throws IOException if the output or the listener can't write
   */
  void run(RowSource source, int threads, Supplier<RowWorker> workers) throws IOException {
    Pipeline.run(source, workers, threads, this::job, this::take);
  }

  private Job job() {
    return new Job(tally.like(), digest == null ? null : digest.part());
  }

  /** Takes rows that are done; whether there shall be more. */
  private boolean take(Job job) throws IOException {
    List<Reject> rejects =
        job.rejects.stream()
            .map(one -> new Reject(lines + one.line(), one.column(), one.reason(), one.row()))
            .toList();
    output.take(job, rejects);
    for (Reject reject : rejects) {
      listener.rejected(reject);
    }
    for (Held held : job.held) {
      listener.held(new Held(lines + held.line(), held.what()));
    }
    if (digest != null && job.digest != null) {
      digest.add(job.digest, lines);
      rejects.forEach(one -> digest.reject(one.line(), one.column(), one.reason()));
    }
    lines += job.lines;
    tally.add(job.tally);
    listener.advanced(tally.estimated() + tally.rejected() + tally.leftOut(), job.chunk.position());
    stopped = failFast && tally.rejected() > 0;
    return !stopped;
  }

  /** From here on each row brings its own line, that of its creator's first video. */
  void bringTheirLines() {
    lines = 0;
  }

  /** Whether a rejected row has ended the run. */
  boolean isStopped() {
    return stopped;
  }
}
