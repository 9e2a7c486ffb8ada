package io.github.tikcalc.profile;

import org.jspecify.annotations.Nullable;

/**
 * The parts of a number as somebody wrote it: {@code ~1,234.5K+ followers}.
 *
 * @param negative whether a minus stands before it
 * @param digits its digits and the marks between them, as {@link Digits} takes them
 * @param multiple the word that multiplies it, without the dot of an abbreviation; empty if none
 *     does
 * @param percent whether it has a percent sign
 * @param dollars whether it has a dollar sign
 * @param noun what it counts, empty if it does not tell
 */
record WrittenNumber(
    boolean negative,
    String digits,
    String multiple,
    boolean percent,
    boolean dollars,
    String noun) {

  /** The parts of a text, in which blanks stand at no end; null if it is no number. */
  static @Nullable WrittenNumber of(String text) {
    return new Scanner(plain(text)).number();
  }

  /** A text with ASCII digits and signs for those of other scripts and widths. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> Character.getType(c) != Character.FORMAT)
        .forEach(c -> plain.appendCodePoint(plain(c)));
    return plain.toString();
  }

  private static int plain(int c) {
    if (c < 0x80) {
      return c;
    }
    if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
      return '0' + Character.digit(c, 10);
    }
    if (Character.isSpaceChar(c)) {
      return ' ';
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02bc', '\u00b4', '\u066c', '\uff07' -> '\'';
      case '\u2212' -> '-';
      case '\u066a' -> '%';
      case '\u2248', '\u223c' -> '~';
      default -> c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
    };
  }

  /** Reads from left to right, and never goes back. Not thread-safe. */
  private static final class Scanner {
    private final String text;
    private int at;

    Scanner(String text) {
      this.text = text;
    }

    @Nullable WrittenNumber number() {
      if (take('~')) {
        take(' ');
      }
      boolean negative = take('-');
      if (!negative) {
        take('+');
      }
      // Turkish has its sign in front.
      boolean percentBefore = take('%');
      if (percentBefore) {
        take(' ');
      }
      boolean dollars = !percentBefore && dollar();
      String digits = digits();
      if (digits.isEmpty()) {
        return null;
      }
      boolean blank = take(' ');
      String multiple = multiple();
      if (!multiple.isEmpty()) {
        take('.');
        blank = take(' ');
      }
      if (take('+')) {
        blank = take(' ');
      }
      boolean percent = percentBefore || take('%');
      boolean dollarsBehind = !percent && dollar();
      if (percent || dollarsBehind) {
        blank = take(' ');
      }
      String noun = text.substring(at);
      boolean bare = blank && noun.isEmpty();
      return bare || !isNoun(noun)
          ? null
          : new WrittenNumber(negative, digits, multiple, percent, dollars || dollarsBehind, noun);
    }

    private boolean take(char c) {
      if (at < text.length() && text.charAt(at) == c) {
        at++;
        return true;
      }
      return false;
    }

    private boolean dollar() {
      for (String sign : new String[] {"$", "US$", "USD"}) {
        if (text.regionMatches(true, at, sign, 0, sign.length())) {
          at += sign.length();
          take(' ');
          return true;
        }
      }
      return false;
    }

    private String digits() {
      int begin = at;
      while (at < text.length() && (isDigit(at) || (isMark(text.charAt(at)) && isDigit(at + 1)))) {
        at++;
      }
      if (at > begin && at + 1 < text.length() && (text.charAt(at) | 0x20) == 'e') {
        int exponent = "+-".indexOf(text.charAt(at + 1)) >= 0 ? at + 2 : at + 1;
        int end = exponent;
        while (isDigit(end) && end - exponent < 3) {
          end++;
        }
        at = end > exponent ? end : at;
      }
      return text.substring(begin, at);
    }

    private String multiple() {
      int end = at;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      String word = text.substring(at, end);
      int length =
          word.equalsIgnoreCase(Multiples.TWO_MEANINGS) ? word.length() : Multiples.length(word);
      at += length;
      return word.substring(0, length);
    }

    private boolean isDigit(int index) {
      return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static boolean isMark(char c) {
      return c == '.'
          || c == ','
          || c == Digits.ONLY_DECIMALS
          || Digits.ONLY_GROUPS.indexOf(c) >= 0;
    }

    /** Words of letters, with one blank between them. */
    private static boolean isNoun(String noun) {
      return !noun.startsWith(" ")
          && !noun.contains("  ")
          && noun.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ');
    }
  }
}
