package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.run.Held;
import io.github.tikcalc.batch.run.Reject;
import java.io.IOException;

/** Is told how a run goes, always by the thread that runs it. */
public interface RosterListener {
  /** Something of how the roster is read, before the first row. */
  void note(String note);

  /** How the columns are read, before the first row. */
  void columns(Columns columns);

  /**
   * A row was rejected. Called in the roster's order.
   *
   * @throws IOException if it can't be written down; the run ends
   */
  void rejected(Reject reject) throws IOException;

  /** Something was found against a row's estimate. Called in the roster's order. */
  default void held(Held held) {}

  /** So many rows are done, rejected ones included, and so many bytes of the roster. */
  void advanced(long rows, long bytes);
}
