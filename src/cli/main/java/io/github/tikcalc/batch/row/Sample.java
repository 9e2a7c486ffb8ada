package io.github.tikcalc.batch.row;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A source whose first rows can be looked at before they are worked on: always as many, however the
 * file arrives, so that what is learned from them is the same.
 */
public final class Sample implements RowSource {
  /** How many rows are looked at; fewer where they are long. */
  public static final int ROWS = 1_000;

  private static final int LARGEST = 16 * 1024 * 1024;

  private final RowSource source;
  private final Deque<Chunk> held = new ArrayDeque<>();
  private @Nullable RosterReadException failure;

  private Sample(RowSource source) {
    this.source = source;
  }

  /** Reads the first rows; where that fails, those before are handed out first. */
  public static Sample of(RowSource source) {
    Sample sample = new Sample(source);
    try {
      int rows = 0;
      int bytes = 0;
      while (rows < ROWS && bytes < LARGEST) {
        Chunk chunk = new Chunk();
        if (!source.next(chunk)) {
          break;
        }
        sample.held.add(chunk);
        rows += chunk.rows();
        bytes += chunk.length();
      }
    } catch (RosterReadException e) {
      sample.failure = e;
    }
    return sample;
  }

  /** Shows each of the first rows that can be read. */
  public void each(RowReader reader, Consumer<Row> look) {
    Row row = reader.newRow();
    int seen = 0;
    for (Chunk chunk : held) {
      if (chunk.fault() != null) {
        seen++;
        continue;
      }
      reader.begin(chunk);
      while (seen < ROWS && reader.next(row)) {
        seen++;
        if (row.fault() == null) {
          look.accept(row);
        }
      }
    }
  }

  @Override
  public boolean next(Chunk chunk) throws RosterReadException {
    Chunk first = held.poll();
    if (first == null) {
      if (failure != null) {
        throw failure;
      }
      return source.next(chunk);
    }
    chunk.swap(first);
    return true;
  }
}
