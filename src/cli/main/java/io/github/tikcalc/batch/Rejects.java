package io.github.tikcalc.batch;

import io.github.tikcalc.batch.csv.CsvText;
import io.github.tikcalc.batch.json.RejectJson;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.run.Reject;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes rejected rows as CSV, {@code line,column,reason,row}, or as lines of JSON with the same
 * members. The row is the roster's own text, so that it can be mended and run again. Not
 * thread-safe.
 */
public final class Rejects {
  private final OutputStream out;
  private final boolean json;
  private final boolean spreadsheetSafe;
  private final Bytes bytes = new Bytes(Chunk.SIZE);

  /**
   * Begins, in CSV with the header.
   *
   * @param out isn't closed
   * @param json whether each is a line of JSON
   * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets an
   *     apostrophe in front; JSON never has it
   */
  public Rejects(OutputStream out, boolean json, boolean spreadsheetSafe) throws IOException {
    this.out = out;
    this.json = json;
    this.spreadsheetSafe = spreadsheetSafe;
    if (!json) {
      bytes.write("line,column,reason,row\n");
      flush();
    }
  }

  /** Writes a row down. */
  public void add(Reject reject) throws IOException {
    if (json) {
      bytes.write(RejectJson.line(reject.line(), reject.column(), reject.reason(), reject.row()));
    } else {
      bytes.write(Long.toString(reject.line()));
      cell(reject.column());
      cell(reject.reason());
      cell(reject.row());
      bytes.write('\n');
    }
    flush();
  }

  private void cell(String text) {
    bytes.write(',');
    CsvText.cell(bytes, spreadsheetSafe, text);
  }

  private void flush() throws IOException {
    bytes.copyTo(out);
    bytes.cut(0);
  }
}
