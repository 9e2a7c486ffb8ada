package io.github.tikcalc.roster;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What becomes of the keys of a JSON row that name no input. Not thread-safe. */
interface JsonPass {
  /** Starts on a row. */
  void begin();

  /**
   * Takes a value that the parser stands on the first token of, and leaves it on the last.
   *
   * @param row where the parser's text begins in the chunk's bytes
   * @return what is wrong with it; null where nothing is
   */
  @Nullable String take(String name, JsonParser parser, byte[] bytes, int row);

  /** Writes what was taken. */
  void write(Bytes out);
}
