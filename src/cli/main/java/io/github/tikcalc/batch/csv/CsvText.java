package io.github.tikcalc.batch.csv;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.text.Formulas;
import java.nio.charset.StandardCharsets;

/** Cells as CSV writes them. */
public final class CsvText {
  private CsvText() {}

  /**
   * Writes a text as a cell.
   *
   * @param safe whether one that a spreadsheet would run as a formula gets an apostrophe in front
   */
  public static void cell(Bytes out, boolean safe, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    cell(out, safe, bytes, 0, bytes.length, false, false);
  }

  /** Writes a cell of a roster as it stands there; what is nothing is an empty cell. */
  static void passed(Bytes out, boolean safe, Row row, int cell) {
    switch (row.kind(cell)) {
      case TEXT, NUMBER, TRUTH, NESTED, DOUBLED ->
          cell(
              out,
              safe,
              row.bytes(),
              row.from(cell),
              row.to(cell),
              row.quoted(cell),
              row.kind(cell) == Row.Kind.DOUBLED);
      case ESCAPED -> cell(out, safe, row.text(cell));
      case NOTHING -> {}
    }
  }

  /**
   * Writes a cell in quotes where it stood in quotes or needs them, else as it is.
   *
   * @param doubled whether the quotation marks in it are doubled already
   */
  static void cell(
      Bytes out, boolean safe, byte[] bytes, int from, int to, boolean quoted, boolean doubled) {
    if (safe && mayRun(bytes, from, to)) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      String plain = doubled ? text.replace("\"\"", "\"") : text;
      byte[] disarmed = Formulas.disarmed(plain).getBytes(StandardCharsets.UTF_8);
      cell(out, false, disarmed, 0, disarmed.length, quoted, false);
      return;
    }
    boolean quotes = quoted || needsQuotes(bytes, from, to);
    if (quotes) {
      out.write('"');
    }
    if (quotes && !doubled) {
      int written = from;
      for (int i = from; i < to; i++) {
        if (bytes[i] == '"') {
          out.write(bytes, written, i + 1 - written);
          written = i;
        }
      }
      out.write(bytes, written, to - written);
    } else {
      out.write(bytes, from, to - from);
    }
    if (quotes) {
      out.write('"');
    }
  }

  /** Whether anything in it could begin a formula; the first byte of a full-width sign is 0xEF. */
  private static boolean mayRun(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (bytes[i]) {
        case '=', '+', '-', '@', '\t', '\r', '\n', (byte) 0xEF -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static boolean needsQuotes(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == ',' || b == '"' || b == '\n' || b == '\r') {
        return true;
      }
    }
    return false;
  }
}
