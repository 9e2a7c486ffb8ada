package io.github.tikcalc.batch.row;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The part of a roster that has been read and not yet handed out. Not thread-safe. */
public final class ReadAhead {
  /** No row is longer; what is longer is skipped without being kept. */
  public static final int LONGEST_ROW = 1024 * 1024;

  private static final int FIRST_SIZE = 2 * Chunk.SIZE;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST_SIZE];
  private int start;
  private int end;

  private boolean ended;
  private @Nullable RosterReadException failure;
  private long read;

  public ReadAhead(InputStream in) {
    this.in = in;
  }

  /** What it holds lies in these bytes between {@link #start} and {@link #end}. */
  public byte[] bytes() {
    return bytes;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Drops everything before {@code to}. */
  public void start(int to) {
    start = to;
  }

  public int length() {
    return end - start;
  }

  /** Whether it reaches to the end of the roster. */
  public boolean ended() {
    return ended;
  }

  /** How many bytes of the roster lie before {@link #start}. */
  public long position() {
    return read - length();
  }

  /** Whether no row can be longer than what it holds. */
  public boolean full() {
    return length() >= LONGEST_ROW;
  }

  /**
   * Reads on; afterwards it holds more or has {@link #ended}.
   *
   * @throws RosterReadException if that fails, and then each time
   */
  public void more() throws RosterReadException {
    if (failure != null) {
      throw failure;
    }
    if (end == bytes.length) {
      if (start > 0) {
        System.arraycopy(bytes, start, bytes, 0, length());
        end -= start;
        start = 0;
      } else {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
    }
    try {
      int count = in.read(bytes, end, bytes.length - end);
      if (count < 0) {
        ended = true;
      } else {
        end += count;
        read += count;
      }
    } catch (IOException e) {
      failure = new RosterReadException(e);
      throw failure;
    }
  }

  /** Drops everything before {@code to}, a line's beginning; returns how many lines that were. */
  public long skip(int to) {
    long lines = 0;
    while (start < to) {
      int next = nextLine();
      start = next < 0 ? to : next;
      lines++;
    }
    return lines;
  }

  /** Drops everything up to the end of the line that {@link #start} lies in. */
  public void skipLine() throws RosterReadException {
    while (true) {
      int next = nextLine();
      if (next >= 0) {
        start = next;
        return;
      }
      // A carriage return at the very end may be the first half of a line break.
      start = end > start && bytes[end - 1] == '\r' ? end - 1 : end;
      if (ended) {
        start = end;
        return;
      }
      more();
    }
  }

  /**
   * Where the line that begins at {@code from} ends, its line feed included; -1 where it isn't
   * read.
   */
  public int lineEnd(int from) {
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  /** Where the line after that of {@link #start} begins; -1 where the window ends before. */
  public int nextLine() {
    for (int i = start; i < end; i++) {
      if (bytes[i] == '\n') {
        return i + 1;
      }
      if (bytes[i] == '\r') {
        if (i + 1 < end) {
          return bytes[i + 1] == '\n' ? i + 2 : i + 1;
        }
        return ended ? end : -1;
      }
    }
    return ended ? end : -1;
  }
}
