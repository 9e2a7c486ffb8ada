package io.github.tikcalc.ask;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody to talk with: a person at a terminal, or a test. */
public interface Talk {
  /** Says something, in one line or several. */
  void say(String text);

  /**
   * Asks for a line.
   *
   * @param prompt what stands before what is typed
   * @param words what the Tab key offers; empty where there are no words to choose from
   * @return what was typed; null where there is no more to come
   */
  @Nullable String ask(String prompt, List<String> words);
}
