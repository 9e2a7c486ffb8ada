package io.github.tikcalc.batch.row;

import org.jspecify.annotations.Nullable;

/**
 * Some whole rows of a roster, as they stand in the file. Filled by a {@link RowSource}, read by a
 * {@link RowReader}; one thread has it at a time, and it is filled again and again.
 */
public final class Chunk {
  /** How many bytes of a roster are handed to a worker at a time, give or take a row. */
  public static final int SIZE = 64 * 1024;

  /** So many bytes may be read behind the last one, so that readers can take eight at a time. */
  private static final int BEHIND = 8;

  private byte[] bytes = new byte[SIZE + BEHIND];
  private int length;
  private int[] ends = new int[0];
  private int rows;
  private @Nullable String fault;
  private long brokenLine;
  private long brokenLines;
  private long position;

  /**
   * Takes rows in.
   *
   * @param rowEnds where each row ends in {@code from}, its line break included; blank lines belong
   *     to the row that follows
   * @param read how many bytes of the roster have been handed out with these
   */
  public void fill(byte[] from, int offset, int count, int[] rowEnds, int rowCount, long read) {
    if (bytes.length - BEHIND < count) {
      bytes = new byte[count + BEHIND];
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
    fault = null;
    position = read;
  }

  /**
   * Takes something in that is no row.
   *
   * @param line the line it begins on, from 1 for the first that the chunk takes
   * @param lines how many lines of the roster the chunk takes
   */
  public void fillBroken(
      byte[] from, int offset, int count, String reason, long line, long lines, long read) {
    fill(from, offset, count, new int[] {offset + count}, 1, read);
    fault = reason;
    brokenLine = line;
    brokenLines = lines;
  }

  /** The line it begins on, if it is no row. */
  public long brokenLine() {
    return brokenLine;
  }

  /** How many lines it takes, if it is no row. */
  public long brokenLines() {
    return brokenLines;
  }

  /** Takes over what another chunk holds, which gets what this one held. */
  void swap(Chunk other) {
    byte[] itsBytes = other.bytes;
    int[] itsEnds = other.ends;
    other.bytes = bytes;
    other.ends = ends;
    bytes = itsBytes;
    ends = itsEnds;
    length = other.length;
    rows = other.rows;
    fault = other.fault;
    brokenLine = other.brokenLine;
    brokenLines = other.brokenLines;
    position = other.position;
  }

  /** The bytes of its rows; behind the last are some of no meaning. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes it has. */
  public int length() {
    return length;
  }

  /** Why its one line is no row; null where it holds rows. */
  public @Nullable String fault() {
    return fault;
  }

  /** How many bytes of the roster have been read with it. */
  public long position() {
    return position;
  }

  /** How many rows it has. */
  public int rows() {
    return rows;
  }

  /** Where the row at this index begins. */
  public int start(int row) {
    return row == 0 ? 0 : ends[row - 1];
  }

  /** Where it ends, its line break included. */
  public int end(int row) {
    return ends[row];
  }
}
