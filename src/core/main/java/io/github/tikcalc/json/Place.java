package io.github.tikcalc.json;

import org.jspecify.annotations.Nullable;

/**
 * Where in a text something stands. Line and column count from 1; a column is a character of
 * Unicode (a code point), so that an emoji or an accented letter counts as one, and a byte-order
 * mark as none.
 *
 * @param file what it stands in, where that is not the text that is being read; else null
 */
public record Place(int line, int column, @Nullable String file) {
  /** The beginning, for what concerns a file as a whole. */
  public static final Place START = new Place(1, 1);

  /** A place in the text that is being read. */
  public Place(int line, int column) {
    this(line, column, null);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
