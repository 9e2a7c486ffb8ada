package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.RowSource;
import java.util.Arrays;

/**
 * Cuts a JSON array into chunks of whole elements. An element that never ends is handed out up to
 * where the next one seems to begin, and reading goes on there.
 */
final class ArraySource implements RowSource {
  private static final int SAMPLE = 1000;
  private static final int NONE = -1;
  private static final String TOO_LONG = "the element is longer than 1 MiB";
  private static final String NOT_CLOSED =
      "the element does not end (close its quotes and brackets)";
  private static final String BEHIND = "text after the end of the array (remove it)";

  private final ReadAhead read;
  private final int[] ends;
  private boolean begun;
  private boolean closed;

  /** A source whose chunks have this many rows at most. */
  ArraySource(ReadAhead read, int mostRows) {
    this.read = read;
    this.ends = new int[mostRows];
  }

  @Override
  public boolean next(Chunk chunk) throws RosterReadException {
    while (true) {
      if (!begun && read.length() > 0) {
        begin();
      }
      int rows = begun ? scan() : 0;
      if (rows > 0) {
        int from = read.start();
        read.start(ends[rows - 1]);
        chunk.fill(read.bytes(), from, ends[rows - 1] - from, ends, rows, read.position());
        return true;
      }
      if (read.full()) {
        broken(chunk, TOO_LONG);
        return true;
      }
      if (read.ended()) {
        int from = element(read.start());
        if (from == read.end()) {
          return false;
        }
        broken(chunk, closed ? BEHIND : NOT_CLOSED);
        return true;
      }
      read.more();
    }
  }

  /** Drops the bracket that opens the array, or blanks before it. */
  private void begin() {
    int at = read.start();
    while (at < read.end() && isBlank(read.bytes()[at])) {
      at++;
    }
    if (at < read.end()) {
      // Lines are counted by what is handed out: the blanks stay.
      read.bytes()[at] = ' ';
      begun = true;
    }
  }

  /** How many whole elements make a chunk; they end at {@link #ends}. */
  private int scan() {
    int rows = 0;
    int at = read.start();
    while (rows < ends.length && at - read.start() < Chunk.SIZE && !closed) {
      int from = element(at);
      int end = from == read.end() ? NONE : end(from);
      if (end == NONE) {
        return rows;
      }
      ends[rows++] = end;
      at = end;
    }
    return rows;
  }

  /** Where the next element begins; the bracket that closes the array is noted and dropped. */
  private int element(int from) {
    byte[] bytes = read.bytes();
    int at = from;
    while (at < read.end()) {
      byte b = bytes[at];
      if (b == ']' && !closed) {
        closed = true;
        bytes[at] = ' ';
      } else if (!isBlank(b) && b != ',') {
        return at;
      }
      at++;
    }
    return at;
  }

  /** Where the element ends that begins here; {@link #NONE} where that is not read. */
  private int end(int from) {
    byte[] bytes = read.bytes();
    int depth = 0;
    boolean text = false;
    for (int at = from; at < read.end(); at++) {
      byte b = bytes[at];
      if (text) {
        if (b == '\\') {
          at++;
        } else if (b == '"') {
          text = false;
        }
        continue;
      }
      switch (b) {
        case '"' -> text = true;
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (depth == 0) {
            // The array's bracket is left; a brace that closes nothing goes with what it ends.
            return b == '}' ? at + 1 : at;
          }
          if (--depth == 0) {
            return at + 1;
          }
        }
        case ',' -> {
          if (depth == 0) {
            return at;
          }
        }
        default -> {}
      }
    }
    return NONE;
  }

  /** Hands out what is no element, up to where one seems to begin. */
  private void broken(Chunk chunk, String reason) throws RosterReadException {
    int from = element(read.start());
    int next = guess(from);
    int length = Math.min(next - from, next == read.end() ? SAMPLE : Integer.MAX_VALUE);
    long line = 1 + breaks(read.start(), from);
    long lines = breaks(read.start(), next);
    byte[] bytes = Arrays.copyOfRange(read.bytes(), from, from + length);
    read.start(next);
    while (next == read.end() && !read.ended()) {
      // The element goes on: what is not handed out is not kept.
      read.more();
      next = guess(read.start());
      lines += breaks(read.start(), next);
      read.start(next);
    }
    chunk.fillBroken(bytes, 0, length, reason, line, lines, read.position());
  }

  private long breaks(int from, int to) {
    long breaks = 0;
    for (int i = from; i < to; i++) {
      breaks += read.bytes()[i] == '\n' ? 1 : 0;
    }
    return breaks;
  }

  /** Where an object seems to begin: behind a comma or at the beginning of a line. */
  private int guess(int from) {
    byte[] bytes = read.bytes();
    boolean possible = false;
    for (int at = from + 1; at < read.end(); at++) {
      byte b = bytes[at];
      if (b == '{' && possible) {
        return at;
      }
      possible = b == ',' || b == '\n' || (possible && isBlank(b));
    }
    return read.end();
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }
}
