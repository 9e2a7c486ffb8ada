package io.github.tikcalc.json;

/**
 * Where in a text something stands. Line and column count from 1; a column is a character of
 * Unicode (a code point), so that an emoji or an accented letter counts as one, and a byte-order
 * mark as none.
 */
public record Place(int line, int column) {
  /** The beginning, for what concerns a file as a whole. */
  public static final Place START = new Place(1, 1);

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
