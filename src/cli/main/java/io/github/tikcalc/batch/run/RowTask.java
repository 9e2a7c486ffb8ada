package io.github.tikcalc.batch.run;

import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.value.RowCells;

/** What is done with the rows of a roster that can be read. Each thread has one of its own. */
public interface RowTask {
  /**
   * Does it with a row.
   *
   * @param cells what the row tells
   * @throws io.github.tikcalc.profile.InvalidValueException if the row is to be rejected
   * @throws RosterReadException if the roster can't be gone on with
   */
  void take(Job job, Row row, RowCells cells) throws RosterReadException;

  /** All rows of a job are done. */
  default void end(Job job) {}
}
