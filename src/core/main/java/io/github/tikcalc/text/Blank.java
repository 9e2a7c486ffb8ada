package io.github.tikcalc.text;

/** Characters that look like nothing, those included that keep a line together. */
public final class Blank {
  private Blank() {}

  /** A text without what looks blank at its ends. */
  public static String strip(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (begin < end && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
