package io.github.tikcalc.batch.row;

import io.github.tikcalc.engine.Estimate;

/** Writes rows with their estimates. Each thread has one of its own. */
public interface RowWriter {
  /** Stands where a row has no cell for a column. */
  int NONE = -1;

  /** Writes what stands before the first row. */
  void header(Bytes out);

  /**
   * Writes a row.
   *
   * @param passed the cells that pass through, in their order, {@link #NONE} for a missing one
   * @param count how many these are
   */
  void row(Bytes out, Row row, int[] passed, int count, Estimate estimate);
}
