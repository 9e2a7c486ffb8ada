package io.github.tikcalc.text;

/** Makes text from outside safe to show: one line, and nothing in it that a terminal obeys. */
public final class Printable {
  private static final int LONGEST = 60;

  private Printable() {}

  /** Whether a character only shows itself: no control, no line break, no change of direction. */
  public static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      // A newer Java knows more characters: what has no meaning yet is shown, or an emoji of this
      // year would be refused by one Java and not by another. What never gets one is not.
      case Character.UNASSIGNED -> !isNoncharacter(codePoint);
      // Zero-width joiners build emoji and words of some scripts; other format characters hide.
      case Character.FORMAT -> codePoint == 0x200D || codePoint == 0x200C;
      default -> true;
    };
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        int codePoint = text.codePointAt(i);
        if (!isPlain(codePoint)) {
          return false;
        }
        i += Character.charCount(codePoint) - 1;
      }
    }
    return true;
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }

  /** The text with every character that is not plain written as {@code \\u001B}. */
  public static String line(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                out.appendCodePoint(c);
              } else if (c == '\n' || c == '\t' || c == '\r') {
                out.append(' ');
              } else {
                out.append("\\u").append(hex(c));
              }
            });
    return out.toString();
  }

  /** The text in quotes, safe and cut to a length that leaves an error message readable. */
  public static String quoted(String text) {
    return '"' + brief(text) + '"';
  }

  /** The text, safe and cut to a length that leaves others beside it readable. */
  public static String brief(String text) {
    return line(
        text.codePointCount(0, text.length()) > LONGEST
            ? text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…"
            : text);
  }

  /** A character by its Unicode name: {@code U+001B}. */
  public static String name(int codePoint) {
    return "U+" + hex(codePoint);
  }

  private static String hex(int codePoint) {
    String hex = Integer.toHexString(codePoint).toUpperCase(java.util.Locale.ROOT);
    return "0".repeat(Math.max(0, 4 - hex.length())) + hex;
  }
}
