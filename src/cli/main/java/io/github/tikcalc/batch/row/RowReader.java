package io.github.tikcalc.batch.row;

/** Finds the cells of rows. Each thread has one of its own. */
public interface RowReader {
  /** A row for this reader to fill. */
  Row newRow();

  /** Starts on a chunk that has rows. */
  void begin(Chunk chunk);

  /**
   * Fills in the next row; one that can't be read has a {@link Row#fault}.
   *
   * @return false where there are none left
   */
  boolean next(Row row);

  /** How many lines of the file the chunk takes; known after its last row. */
  long lines();
}
