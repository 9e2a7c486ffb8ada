package io.github.tikcalc.batch.run;

import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.total.Tally;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A chunk of a roster and what becomes of it. One thread has it at a time; it is used again for
 * another chunk.
 */
public final class Job {
  public final Chunk chunk = new Chunk();
  public final Bytes out = new Bytes(2 * Chunk.SIZE);

  /** The lines of these count from the chunk's first, which is 1. */
  public final List<Reject> rejects = new ArrayList<>();

  /** What is found against estimates; lines count as those of {@link #rejects}. */
  public final List<Held> held = new ArrayList<>();

  /** Behind how many written rows each of these stands. */
  private final List<Integer> rejectedAt = new ArrayList<>();

  public final Tally tally;

  /** Its part of the roster's digest; null where nobody asks for one. */
  public final @Nullable Digest digest;

  /** How many lines of the roster the chunk takes. */
  public long lines;

  private int rows;
  private int[] ends = new int[1024];
  private long[] keys = new long[1024];

  CompletableFuture<Boolean> done = new CompletableFuture<>();

  /**
   * One that is used for chunk after chunk.
   *
   * @param tally its own
   * @param digest its own; null where nobody asks for one
   */
  public Job(Tally tally, @Nullable Digest digest) {
    this.tally = tally;
    this.digest = digest;
  }

  /** Notes that a row has been written, and by what it is sorted. */
  public void written(long key) {
    if (rows == ends.length) {
      ends = Arrays.copyOf(ends, rows * 2);
      keys = Arrays.copyOf(keys, rows * 2);
    }
    ends[rows] = out.length();
    keys[rows++] = key;
  }

  /** Notes that a row was rejected. */
  public void rejected(Reject reject) {
    rejects.add(reject);
    rejectedAt.add(rows);
  }

  /** Behind how many written rows a rejected one stands. */
  public int rejectedAt(int reject) {
    return rejectedAt.get(reject);
  }

  /** How many rows are written. */
  public int rows() {
    return rows;
  }

  /** Where a row ends that is written. */
  public int end(int row) {
    return ends[row];
  }

  /** By what it is sorted. */
  public long key(int row) {
    return keys[row];
  }

  /** Makes it as good as new. */
  void clear() {
    rows = 0;
    out.cut(0);
    rejects.clear();
    held.clear();
    rejectedAt.clear();
    tally.clear();
    if (digest != null) {
      digest.clear();
    }
    lines = 0;
    done = new CompletableFuture<>();
  }
}
