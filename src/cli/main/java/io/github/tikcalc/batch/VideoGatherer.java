package io.github.tikcalc.batch;

import io.github.tikcalc.batch.gather.Gathering;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.run.Job;
import io.github.tikcalc.batch.run.RowTask;
import io.github.tikcalc.batch.value.RowCells;

/** Has the rows of a roster gathered; one thread does so, in their order. */
final class VideoGatherer implements RowTask {
  private final Gathering gathering;
  private long lines;

  /**
   * A gatherer of rows.
   *
   * @param lines how many lines of the roster stand before the first
   */
  VideoGatherer(Gathering gathering, long lines) {
    this.gathering = gathering;
    this.lines = lines;
  }

  @Override
  public void take(Job job, Row row, RowCells cells) throws RosterReadException {
    gathering.add(row, cells.values(), lines + row.line());
    cells.values().count(job.tally);
  }

  @Override
  public void end(Job job) {
    lines += job.lines;
  }
}
