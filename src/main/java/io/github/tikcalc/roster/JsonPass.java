package io.github.tikcalc.roster;

import tools.jackson.core.JsonParser;

/** What becomes of the keys of a JSON row that name no input. Not thread-safe. */
interface JsonPass {
  /** What {@link #take} returns where nothing is wrong. */
  String NO_FAULT = "";

  /** Starts on a row. */
  default void begin() {}

  /**
   * Takes a value that the parser stands on the first token of, and leaves it on the last.
   *
   * @param row where the parser's text begins in the chunk's bytes
   * @return what is wrong with it, or {@link #NO_FAULT}
   */
  String take(String name, JsonParser parser, byte[] bytes, int row);

  /** Writes what was taken. */
  void write(Bytes out);
}
