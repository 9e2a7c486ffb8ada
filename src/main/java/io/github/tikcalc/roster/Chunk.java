package io.github.tikcalc.roster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Some whole rows of a roster and what became of them. One thread has it at a time; it is used
 * again for other rows.
 */
final class Chunk {
  /** How many bytes of a roster are handed to a worker at a time, give or take a row. */
  static final int SIZE = 64 * 1024;

  // What is read.
  byte[] bytes = new byte[SIZE];
  int length;

  /** Why its one line is no row; null where it holds rows. */
  @Nullable String fault;

  /** How many bytes of the roster are read with it. */
  long position;

  private int[] ends = new int[0];
  private int rows;

  // What comes of it.
  final Bytes out = new Bytes(2 * SIZE);

  /** The lines of these count from the chunk's first, which is 1. */
  final List<Reject> rejects = new ArrayList<>();

  final Tally tally;

  /** How many lines of the roster it takes. */
  long lines;

  CompletableFuture<Boolean> done = new CompletableFuture<>();

  Chunk(int groups) {
    tally = new Tally(groups);
  }

  /**
   * Takes bytes in.
   *
   * @param rowEnds where each row ends in {@code from}, its line break included; blank lines belong
   *     to the row that follows
   */
  void fill(byte[] from, int offset, int count, int[] rowEnds, int rowCount) {
    if (bytes.length < count) {
      bytes = new byte[count];
    }
    System.arraycopy(from, offset, bytes, 0, count);
    length = count;
    if (ends.length < rowCount) {
      ends = new int[rowEnds.length];
    }
    for (int i = 0; i < rowCount; i++) {
      ends[i] = rowEnds[i] - offset;
    }
    rows = rowCount;
  }

  /** How many rows it has. */
  int rows() {
    return rows;
  }

  /** Where the row at this index begins. */
  int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  /** Where it ends, its line break included. */
  int end(int row) {
    return ends[row];
  }

  /** Notes that all of it is one row that can't be read. */
  void rejectWhole(String reason) {
    reject(0, 1, "", reason);
    lines = 1;
  }

  /** Notes that the row at this index gets no estimate. */
  void reject(int index, long line, String column, String reason) {
    reject(index, start(index), line, column, reason);
  }

  /** The same for a row whose text begins further on. */
  void reject(int index, int begin, long line, String column, String reason) {
    tally.rejected++;
    int from = begin;
    int to = end(index);
    while (from < to && isBreak(bytes[from])) {
      from++;
    }
    while (from < to && isBreak(bytes[to - 1])) {
      to--;
    }
    String row = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    rejects.add(new Reject(line, column, reason, row));
  }

  /** Makes it as good as new. */
  void clear() {
    length = 0;
    rows = 0;
    fault = null;
    position = 0;
    out.cut(0);
    rejects.clear();
    tally.clear();
    lines = 0;
    done = new CompletableFuture<>();
  }

  private static boolean isBreak(byte b) {
    return b == '\n' || b == '\r';
  }
}
