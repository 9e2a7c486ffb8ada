package io.github.tikcalc.roster;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rejected rows as CSV: {@code line,column,reason,row}. The row is the roster's own text, so
 * that it can be mended and run again. Not thread-safe.
 */
public final class Rejects {
  private final OutputStream out;
  private final boolean spreadsheetSafe;
  private final Bytes bytes = new Bytes(Chunk.SIZE);

  /**
   * Begins with the header.
   *
   * @param out isn't closed
   * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets an
   *     apostrophe in front
   */
  public Rejects(OutputStream out, boolean spreadsheetSafe) throws IOException {
    this.out = out;
    this.spreadsheetSafe = spreadsheetSafe;
    bytes.write("line,column,reason,row\n");
    flush();
  }

  /** Writes a row down. */
  public void add(Reject reject) throws IOException {
    bytes.write(Long.toString(reject.line()));
    cell(reject.column());
    cell(reject.reason());
    cell(reject.row());
    bytes.write('\n');
    flush();
  }

  private void cell(String text) {
    char[] cell = RowAnswers.encode(text);
    bytes.write(',');
    CsvOutput.cell(bytes, spreadsheetSafe, cell, 0, cell.length, false);
  }

  private void flush() throws IOException {
    bytes.copyTo(out);
    bytes.cut(0);
  }
}
