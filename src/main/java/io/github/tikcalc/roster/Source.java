package io.github.tikcalc.roster;

/** Cuts a roster into chunks. Used by one thread. */
interface Source {
  /**
   * Fills a chunk with the next rows.
   *
   * @return false where there are none left
   * @throws RosterReadException if the roster can't be read on
   */
  boolean next(Chunk chunk) throws RosterReadException;
}
