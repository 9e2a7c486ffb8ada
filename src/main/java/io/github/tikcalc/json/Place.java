package io.github.tikcalc.json;

/** Where in a text something stands; line and column count characters from 1. */
public record Place(int line, int column) {
  /** The beginning, for what concerns a file as a whole. */
  public static final Place START = new Place(1, 1);

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
