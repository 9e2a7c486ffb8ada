package io.github.tikcalc.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words without what differs between ways of writing them. */
final class LooseWords {
  private static final int FIRST_OF_FLAG = 0x1f1e6;
  private static final int LAST_OF_FLAG = 0x1f1ff;

  private LooseWords() {}

  /**
   * A text's letters and digits in small letters without accents: {@code #Book-Tok} is {@code
   * booktok}. A flag alone is its country's code.
   */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    StringBuilder flag = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKD)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
              } else if (c >= FIRST_OF_FLAG && c <= LAST_OF_FLAG) {
                flag.append((char) ('a' + c - FIRST_OF_FLAG));
              }
            });
    return (letters.length() == 0 ? flag : letters).toString().toLowerCase(Locale.ROOT);
  }

  /** The words of a compound, each as {@link #letters}; {@code &} and {@code +} are "and". */
  static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (isOfWord(c)) {
        part.append(c);
        continue;
      }
      String letters = letters(part.toString());
      if (!letters.isEmpty()) {
        parts.add(letters);
      }
      part.setLength(0);
      if (c == '&' || c == '+') {
        parts.add("and");
      }
    }
    return parts;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '\''
        || c == '\u2019';
  }
}
