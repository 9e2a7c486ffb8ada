package io.github.tikcalc.batch.row;

/** Cuts a roster into chunks of whole rows. Used by one thread. */
public interface RowSource {
  /**
   * Fills a chunk with the next rows.
   *
   * @return false where there are none left
   * @throws RosterReadException if the roster can't be read on
   */
  boolean next(Chunk chunk) throws RosterReadException;
}
