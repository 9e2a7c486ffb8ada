package io.github.tikcalc.roster;

import java.io.IOException;
import java.util.List;

/** Is told how a run goes, always by the thread that runs it. */
public interface RosterListener {
  /** The columns that name no input, before the first row; their text goes to the output. */
  void passThrough(List<String> columns);

  /**
   * A row was rejected. Called in the roster's order.
   *
   * @throws IOException if it can't be written down; the run ends
   */
  void rejected(Reject reject) throws IOException;

  /** So many rows are done, rejected ones included, and so many bytes of the roster. */
  void advanced(long rows, long bytes);
}
