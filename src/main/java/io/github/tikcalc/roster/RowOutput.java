package io.github.tikcalc.roster;

import io.github.tikcalc.engine.Estimate;

/**
 * Writes rows in one format: first the cells that pass through, then the figures. A row that turns
 * out to be bad is cut off again. Not thread-safe.
 */
sealed interface RowOutput permits CsvOutput, JsonOutput {

  /** Writes what stands before the first row. */
  void header(Bytes out);

  /** Starts on a row. */
  default void begin() {}

  /**
   * Writes a cell that passes through.
   *
   * @param index which of those that pass through, from 0, in this order
   * @param cell the text, a byte of UTF-8 a character
   * @param quoted whether it stands in quotes where it comes from
   */
  void cell(Bytes out, int index, char[] cell, int offset, int length, boolean quoted);

  /** Writes the figures and ends the row. */
  void figures(Bytes out, Estimate estimate);
}
