package io.github.tikcalc.xlsx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A sheet as CSV in UTF-8, made as it is read: a line for each row of the sheet, so that a line has
 * the number of its row. A line break in a cell is a blank here. Not thread-safe.
 */
public final class SheetCsv extends InputStream {
  private static final int CHUNK = 1 << 15;

  private final SheetRows rows;
  private final StringBuilder text = new StringBuilder();
  private byte[] bytes = {};
  private int at;
  private int lines;
  private int width;
  private boolean ended;

  /** The rows of a sheet, which it closes. */
  public SheetCsv(SheetRows rows) {
    this.rows = rows;
  }

  @Override
  public int read() throws IOException {
    return at < bytes.length || fill() ? bytes[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (at == bytes.length && !fill()) {
      return -1;
    }
    int count = Math.min(length, bytes.length - at);
    System.arraycopy(bytes, at, target, offset, count);
    at += count;
    return count;
  }

  @Override
  public int available() {
    return bytes.length - at;
  }

  private boolean fill() throws IOException {
    text.setLength(0);
    while (!ended && text.length() < CHUNK) {
      if (rows.next()) {
        line();
      } else {
        ended = true;
      }
    }
    bytes = text.toString().getBytes(UTF_8);
    at = 0;
    return bytes.length > 0;
  }

  private void line() {
    for (; lines < rows.number() - 1; lines++) {
      text.append('\n');
    }
    List<String> cells = rows.cells();
    // Empty cells at the end of a row are not in the file.
    width = Math.max(width, cells.size());
    for (int i = 0; i < width; i++) {
      if (i > 0) {
        text.append(',');
      }
      if (i < cells.size()) {
        cell(cells.get(i));
      }
    }
    text.append('\n');
    lines++;
  }

  private void cell(String cell) {
    boolean plain = true;
    for (int i = 0; i < cell.length() && plain; i++) {
      char c = cell.charAt(i);
      plain = c != ',' && c != '"' && c != '\n' && c != '\r' && c != ';' && c != '\t' && c != '|';
    }
    if (plain) {
      text.append(cell);
      return;
    }
    text.append('"');
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\r' && i + 1 < cell.length() && cell.charAt(i + 1) == '\n') {
        continue;
      }
      text.append(c == '\n' || c == '\r' ? ' ' : c);
      if (c == '"') {
        text.append('"');
      }
    }
    text.append('"');
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
