package io.github.tikcalc.batch.row;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A roster that has been opened.
 *
 * @param header the names of its columns; empty where each row brings its own names
 * @param lines how many of its lines are read by now: the header and what is above it
 * @param notes what is to be told of how it is read
 * @param source where its rows come from
 * @param readers makes a reader of these rows, for one thread
 */
public record RowInput(
    List<String> header,
    long lines,
    List<String> notes,
    RowSource source,
    Supplier<RowReader> readers) {
  public RowInput {
    header = List.copyOf(header);
    notes = List.copyOf(notes);
  }

  /** The same with more to be told, before what it has. */
  public RowInput noting(List<String> first) {
    List<String> all = new ArrayList<>(first);
    all.addAll(notes);
    return new RowInput(header, lines, all, source, readers);
  }
}
