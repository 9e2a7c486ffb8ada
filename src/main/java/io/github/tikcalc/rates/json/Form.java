package io.github.tikcalc.rates.json;

/**
 * The forms of texts that are more than words. By plain loops: to set up a pattern takes longer
 * than a card needs it for.
 */
enum Form {
  /** Ids of metrics and attributes: {@code livesPerMonth}. */
  CAMEL,

  /** Ids of cards, streams, values and sources: {@code live-gifts}. */
  KEBAB,

  /** A day as {@code 2026-11-01}; whether the calendar has it is another question. */
  DAY,

  /** A year, a month or a day: {@code 2025}, {@code 2025-12} or {@code 2025-12-16}. */
  DATE,

  /** The code of a currency. */
  CURRENCY,

  /** The code of a country. */
  COUNTRY,

  /** An address on the web. */
  URL;

  /** So that messages and columns stay readable and an id can name a file. */
  private static final int LONGEST_ID = 100;

  boolean matches(String text) {
    return switch (this) {
      case CAMEL -> isCamel(text);
      case KEBAB -> isKebab(text);
      case DAY -> isDay(text);
      case DATE -> isDate(text);
      case CURRENCY -> isCapitals(text, 3);
      case COUNTRY -> isCapitals(text, 2);
      case URL -> isUrl(text);
    };
  }

  private static boolean isCamel(String text) {
    if (text.isEmpty() || text.length() > LONGEST_ID || !isLower(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLower(c) && !isUpper(c) && !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isKebab(String text) {
    boolean joined = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean hyphen = c == '-';
      if (hyphen ? joined : !isLower(c) && !isDigit(c)) {
        return false;
      }
      joined = hyphen;
    }
    return !joined && text.length() <= LONGEST_ID;
  }

  private static boolean isDay(String text) {
    if (text.length() != "2026-11-01".length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      boolean hyphen = i == 4 || i == 7;
      if (hyphen ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDate(String text) {
    return switch (text.length()) {
      case 4 -> isDay(text + "-01-01");
      case 7 -> isDay(text + "-01") && isFrom1To(12, text.substring(5, 7));
      case 10 ->
          isDay(text)
              && isFrom1To(12, text.substring(5, 7))
              && isFrom1To(31, text.substring(8, 10));
      default -> false;
    };
  }

  private static boolean isFrom1To(int most, String digits) {
    int number = Integer.parseInt(digits);
    return 1 <= number && number <= most;
  }

  private static boolean isCapitals(String text, int length) {
    if (text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!isUpper(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUrl(String text) {
    int begin = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    for (int i = begin; i < text.length(); i++) {
      if (Character.isSpaceChar(text.charAt(i))) {
        return false;
      }
    }
    return begin < text.length();
  }

  private static boolean isLower(char c) {
    return 'a' <= c && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return 'A' <= c && c <= 'Z';
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
