package io.github.tikcalc.batch.json;

import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.ReadAhead;
import io.github.tikcalc.batch.row.RosterReadException;
import io.github.tikcalc.batch.row.RowSource;

/** Cuts NDJSON into chunks of whole lines. */
final class LineSource implements RowSource {
  private static final int SAMPLE = 1000;

  private final ReadAhead read;
  private final int[] ends;

  /** A source whose chunks have this many rows at most. */
  LineSource(ReadAhead read, int mostRows) {
    this.read = read;
    this.ends = new int[mostRows];
  }

  @Override
  public boolean next(Chunk chunk) throws RosterReadException {
    while (true) {
      int rows = scan();
      int cut = rows > 0 ? ends[rows - 1] : blankLines();
      if (cut > read.start()) {
        int from = read.start();
        read.start(cut);
        chunk.fill(read.bytes(), from, cut - from, ends, rows, read.position());
        return true;
      }
      if (read.full()) {
        int from = read.start();
        chunk.fillBroken(
            read.bytes(),
            from,
            SAMPLE,
            "the line is longer than 1 MiB",
            1,
            1,
            read.position() + SAMPLE);
        skipLine();
        return true;
      }
      if (read.ended()) {
        return false;
      }
      read.more();
    }
  }

  /** How many whole lines with something on them make a chunk; they end at {@link #ends}. */
  private int scan() {
    byte[] bytes = read.bytes();
    int rows = 0;
    int most = (int) Math.min(read.end(), (long) read.start() + Chunk.SIZE);
    boolean blank = true;
    for (int at = read.start(); at < read.end(); at++) {
      byte b = bytes[at];
      if (b != '\n') {
        blank &= b == ' ' || b == '\t' || b == '\r';
      } else if (!blank) {
        ends[rows++] = at + 1;
        blank = true;
        if (rows == ends.length || at >= most) {
          return rows;
        }
      }
    }
    if (read.ended() && !blank) {
      if (rows == ends.length) {
        return rows;
      }
      ends[rows++] = read.end();
    }
    return rows;
  }

  /** Where the blank lines end that no row follows yet. */
  private int blankLines() {
    int cut = read.start();
    for (int at = read.start(); at < read.end(); at++) {
      switch (read.bytes()[at]) {
        case '\n' -> cut = at + 1;
        case ' ', '\t', '\r' -> {}
        default -> {
          return cut;
        }
      }
    }
    return read.ended() ? read.end() : cut;
  }

  private void skipLine() throws RosterReadException {
    while (true) {
      for (int at = read.start(); at < read.end(); at++) {
        if (read.bytes()[at] == '\n') {
          read.start(at + 1);
          return;
        }
      }
      read.start(read.end());
      if (read.ended()) {
        return;
      }
      read.more();
    }
  }
}
