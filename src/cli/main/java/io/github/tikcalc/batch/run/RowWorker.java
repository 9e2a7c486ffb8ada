package io.github.tikcalc.batch.run;

import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowReader;
import io.github.tikcalc.batch.value.RowCells;
import io.github.tikcalc.batch.value.TotalRow;
import io.github.tikcalc.profile.InvalidValueException;

/**
 * Reads the rows of a chunk, has something done with each, and rejects those it can't be done with,
 * whatever files they come from. Each thread has one of its own.
 */
public final class RowWorker {
  private final Columns columns;
  private final RowCells cells;
  private final RowReader reader;
  private final RowTask task;
  private final boolean failFast;
  private final Row row;
  private final boolean filtered;

  public RowWorker(
      Columns columns, RowCells cells, RowReader reader, boolean failFast, RowTask task) {
    this.columns = columns;
    this.cells = cells;
    this.reader = reader;
    this.failFast = failFast;
    this.task = task;
    this.row = reader.newRow();
    this.filtered = columns.filter().isNeeded();
  }

  void work(Job job) throws RosterReadException {
    Chunk chunk = job.chunk;
    if (chunk.fault() != null) {
      row.begin(chunk.bytes(), 0, chunk.length(), chunk.brokenLine());
      reject(job, chunk.brokenLine(), "", chunk.fault(), row.source());
      job.lines = chunk.brokenLines();
    } else {
      reader.begin(chunk);
      while (reader.next(row)) {
        if (!work(job, row) && failFast) {
          return;
        }
      }
      job.lines = reader.lines();
    }
    task.end(job);
  }

  private boolean work(Job job, Row of) throws RosterReadException {
    if (filtered && of.fault() == null) {
      if (!columns.filter().keeps(of)) {
        job.tally.leaveOut();
        return true;
      }
      columns.filter().check(of);
    }
    if (of.fault() == null && TotalRow.is(of)) {
      of.reject("", TotalRow.REASON);
    }
    int mark = job.out.length();
    String column;
    String reason;
    if (of.fault() == null) {
      try {
        cells.read(of);
        task.take(job, of, cells);
        return true;
      } catch (InvalidValueException e) {
        column = cells.name(of, e.input());
        reason = String.valueOf(e.getMessage());
      }
    } else {
      column = of.faultyColumn();
      reason = of.fault();
    }
    job.out.cut(mark);
    reject(job, of.line(), column, reason, of.source());
    return false;
  }

  private static void reject(Job job, long line, String column, String reason, String source) {
    job.tally.reject();
    job.rejected(new Reject(line, column, reason, source));
  }
}
