package io.github.tikcalc.batch.total;

import io.github.tikcalc.batch.output.OutputColumn;
import java.io.IOException;
import java.util.List;

/** An output that is more than the bytes of its rows, one after the other. Not thread-safe. */
public interface RosterReport {
  /**
   * Begins.
   *
   * @param header what stands before the rows, as their writer has it
   * @param columns that rows have
   */
  void header(String header, List<OutputColumn> columns) throws IOException;

  /** Adds so many rows, as their writer has them. */
  void rows(byte[] rows, int from, int length, int count) throws IOException;

  /** Notes a rejected row. */
  void reject(long line, String column, String reason, String row) throws IOException;

  /** Writes what follows the last row. */
  void finish(RosterResult result) throws IOException;
}
