package io.github.tikcalc.batch.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words in a list of JSON, as interfaces tell topics. */
final class WordList {
  private static final String WORD = "\"[^\"\\\\\\[\\]]*\"";
  private static final Pattern WORDS =
      Pattern.compile("\\[\\s*(?:" + WORD + "(?:\\s*,\\s*" + WORD + ")*)?\\s*]");

  private WordList() {}

  /** All of them as one compound, empty for an empty list; null where there is anything else. */
  static @Nullable String of(String json) {
    return WORDS.matcher(json).matches() ? json.replaceAll("[\\[\\]\"]", " ").strip() : null;
  }
}
