package io.github.tikcalc.batch.csv;

import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowReader;
import io.github.tikcalc.batch.row.Utf8;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells of CSV rows. {@link CsvSource} has found every row to be well-formed, so that it
 * only looks for delimiters and closing quotes; delimiters by eight bytes at a time, which makes it
 * about twice as fast as byte by byte.
 */
final class CsvReader implements RowReader {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long SEVEN_BITS = 0x7f7f7f7f7f7f7f7fL;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final int SHORTEST_RULE = 3;

  static final String NOT_UTF_8 =
      "is not UTF-8 (--encoding windows-1252 reads what older Windows programs write)";

  private final List<String> header;
  private final long delimiters;

  private @Nullable Chunk chunk;
  private int index;
  private long line;

  /** Has a high bit where the row has a byte beyond ASCII. */
  private long high;

  CsvReader(List<String> header, char delimiter) {
    this.header = header;
    this.delimiters = ONES * delimiter;
  }

  @Override
  public Row newRow() {
    return new Row(header);
  }

  @Override
  public void begin(Chunk of) {
    chunk = of;
    index = 0;
    line = 1;
  }

  @Override
  public boolean next(Row row) {
    Chunk of = chunk;
    if (of == null) {
      throw new IllegalStateException("not begun");
    }
    while (index < of.rows()) {
      read(row, of.bytes(), of.start(index), of.end(index));
      index++;
      if (!isBlank(row)) {
        check(row);
        return true;
      }
    }
    line += breaks(of.bytes(), index == 0 ? 0 : of.end(index - 1), of.length());
    chunk = null;
    return false;
  }

  private void read(Row row, byte[] bytes, int start, int to) {
    int from = start;
    while (from < to && (bytes[from] == '\n' || bytes[from] == '\r')) {
      from += bytes[from] == '\r' && bytes[from + 1] == '\n' ? 2 : 1;
      line++;
    }
    int end = to;
    if (end > from && bytes[end - 1] == '\n') {
      end--;
    }
    if (end > from && bytes[end - 1] == '\r') {
      end--;
    }
    row.begin(bytes, from, to, line);
    high = 0;
    line += cells(row, bytes, from, end) + (end < to ? 1 : 0);
    if (high != 0 && Utf8.firstFault(bytes, from, end) >= 0) {
      row.reject("", NOT_UTF_8);
    }
  }

  /** A row of delimiters and blanks is none, nor is a rule between others, of dashes alone. */
  private static boolean isBlank(Row row) {
    for (int cell = 0; cell < row.cells(); cell++) {
      if (!row.isBlank(cell)) {
        return isRule(row, cell);
      }
    }
    return true;
  }

  private static boolean isRule(Row row, int first) {
    byte begin = row.bytes()[row.from(first)];
    if (begin != '-' && begin != ':' && begin != '=' && begin != '+' && begin != ' ') {
      return false;
    }
    for (int cell = first; cell < row.cells(); cell++) {
      int dashes = 0;
      for (int at = row.from(cell); at < row.to(cell); at++) {
        byte b = row.bytes()[at];
        dashes += b == '-' || b == '=' ? 1 : 0;
        if (b != '-' && b != '=' && b != ':' && b != '+' && b != ' ') {
          return false;
        }
      }
      if (dashes < SHORTEST_RULE && !row.isBlank(cell)) {
        return false;
      }
    }
    return true;
  }

  private void check(Row row) {
    int columns = header.size();
    if (columns == 0 || row.cells() == columns) {
      return;
    }
    int cells = row.cells();
    while (cells > columns && row.isBlank(cells - 1)) {
      cells--;
    }
    if (cells == columns) {
      // A delimiter too many at the end of each row is usual.
      row.cut(columns);
      return;
    }
    row.reject(
        "",
        "has "
            + row.cells()
            + (row.cells() == 1 ? " cell, but the header has " : " cells, but the header has ")
            + columns);
  }

  @Override
  public long lines() {
    return line - 1;
  }

  /** Adds the cells between {@code from} and {@code to}; returns how many line breaks they hold. */
  private long cells(Row row, byte[] bytes, int from, int to) {
    long breaks = 0;
    int at = from;
    while (true) {
      if (at < to && bytes[at] == '"') {
        int open = at + 1;
        boolean doubled = false;
        boolean lines = false;
        for (at = open; ; at++) {
          byte b = bytes[at];
          high |= b & HIGH_BITS;
          if (b == '"') {
            if (at + 1 == to || bytes[at + 1] != '"') {
              break;
            }
            doubled = true;
            at++;
          } else {
            lines |= b == '\n' || b == '\r';
          }
        }
        breaks += lines ? breaks(bytes, open, at) : 0;
        row.add(open, at, doubled ? Row.Kind.DOUBLED : Row.Kind.TEXT, true);
        at++;
      } else {
        int begin = at;
        at = delimiter(bytes, at, to);
        row.add(begin, at, Row.Kind.TEXT, false);
      }
      if (at >= to) {
        return breaks;
      }
      at++;
    }
  }

  /** Where the next delimiter stands, or {@code to}. */
  private int delimiter(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at += 8) {
      long eight = (long) LONGS.get(bytes, at);
      high |= eight & HIGH_BITS;
      long differences = eight ^ delimiters;
      // The high bit of each byte that is the delimiter.
      long found = ~(((differences & SEVEN_BITS) + SEVEN_BITS) | differences | SEVEN_BITS);
      if (found != 0) {
        return Math.min(to, at + (Long.numberOfTrailingZeros(found) >>> 3));
      }
    }
    return to;
  }

  private static long breaks(byte[] bytes, int from, int to) {
    long breaks = 0;
    for (int i = from; i < to; i++) {
      if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n'))) {
        breaks++;
      }
    }
    return breaks;
  }
}
