package io.github.tikcalc.batch.csv;

import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.RowSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts CSV into chunks of whole rows, so that workers can read them apart from each other. It looks
 * for nothing but the ends of rows; cells are FastCSV's.
 *
 * <p>A line that opens a quote and never closes it as RFC 4180 asks would draw all that follows
 * into one cell. It is handed out alone, with the reason, and reading goes on at the next line.
 */
final class CsvSource implements RowSource {
  private static final int SAMPLE = 1000;

  private static final String NOT_CLOSED =
      "a cell opens with a quote that is never closed (close it, or double a quote that is meant)";
  private static final String TEXT_AFTER =
      "a cell goes on after its closing quote (double the quotes inside a quoted cell)";
  private static final String TOO_LONG = "the row is longer than 1 MiB";

  private final ReadAhead read;
  private final byte delimiter;
  private final int columns;

  // What the last scan found.
  private int cut;
  private final int[] ends;
  private int rows;
  private @Nullable String fault;

  /** A source whose chunks have this many rows at most. */
  CsvSource(ReadAhead read, char delimiter, int columns, int mostRows) {
    this.ends = new int[mostRows];
    this.read = read;
    this.delimiter = (byte) delimiter;
    this.columns = columns;
  }

  /** Where each of the first rows ends in the read, as many as there are or a chunk has at most. */
  int[] firstRows() {
    while (true) {
      scan(ends.length);
      if (rows == ends.length || fault != null || read.full() || read.ended()) {
        return Arrays.copyOf(ends, rows);
      }
      try {
        read.more();
      } catch (RosterReadException e) {
        // Told again when the rows before are done.
        return Arrays.copyOf(ends, rows);
      }
    }
  }

  @Override
  public boolean next(Chunk chunk) throws RosterReadException {
    while (true) {
      scan(ends.length);
      if (cut > read.start()) {
        int from = read.start();
        read.start(cut);
        chunk.fill(read.bytes(), from, cut - from, ends, rows, read.position());
        return true;
      }
      if (fault == null && read.full()) {
        fault = TOO_LONG;
      }
      if (fault != null && (read.nextLine() >= 0 || read.full())) {
        broken(chunk, fault);
        return true;
      }
      if (read.ended()) {
        return false;
      }
      read.more();
    }
  }

  private void broken(Chunk chunk, String reason) throws RosterReadException {
    int next = read.nextLine();
    int length = next < 0 ? Math.min(SAMPLE, read.length()) : next - read.start();
    chunk.fillBroken(read.bytes(), read.start(), length, reason, 1, 1, read.position() + length);
    read.skipLine();
  }

  /**
   * Finds as many whole rows as make a chunk: they end at {@link #cut}. Where there are none,
   * {@link #fault} says why not; without a fault, too little has been read.
   */
  private void scan(int mostRows) {
    byte[] bytes = read.bytes();
    int end = read.end();
    int at = read.start();
    int most = (int) Math.min(end, (long) at + Chunk.SIZE);
    cut = at;
    rows = 0;
    fault = null;
    int row = at;
    int closed = 0;
    while (at < end) {
      byte b = bytes[at];
      if (b > '"') {
        at++;
      } else if (b == '\n' || b == '\r') {
        boolean blank = at == row;
        if (b == '\r') {
          if (at + 1 == end && !read.ended()) {
            return;
          }
          if (at + 1 < end && bytes[at + 1] == '\n') {
            at++;
          }
        }
        at++;
        cut = at;
        row = at;
        closed = 0;
        if (!blank) {
          ends[rows++] = at;
        }
        if (rows == mostRows || at >= most) {
          return;
        }
      } else if (b == '"' && (at == row || bytes[at - 1] == delimiter)) {
        at = quoted(at, ++closed);
        if (at < 0) {
          return;
        }
      } else {
        at++;
      }
    }
    if (read.ended() && at > row) {
      ends[rows++] = end;
      cut = end;
    }
  }

  /** Where the quoted cell that opens at {@code at} ends; -1 where that can't be told. */
  private int quoted(int open, int number) {
    byte[] bytes = read.bytes();
    int end = read.end();
    boolean lines = false;
    int at = open + 1;
    while (at < end) {
      byte b = bytes[at++];
      lines |= b == '\n' || b == '\r';
      if (b != '"') {
        continue;
      }
      if (at == end) {
        return read.ended() ? at : -1;
      }
      byte next = bytes[at];
      if (next == '"') {
        at++;
      } else if (next == delimiter || next == '\n' || next == '\r') {
        if (lines && number > columns) {
          // So many cells over so many lines: a quote was left open far above.
          fault = NOT_CLOSED;
          return -1;
        }
        return at;
      } else {
        fault = lines ? NOT_CLOSED : TEXT_AFTER;
        return -1;
      }
    }
    if (read.ended() || end - read.start() >= ReadAhead.LONGEST_ROW) {
      fault = NOT_CLOSED;
    }
    return -1;
  }
}
