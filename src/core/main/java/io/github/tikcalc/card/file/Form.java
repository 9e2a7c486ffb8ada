package io.github.tikcalc.card.file;

import java.util.regex.Pattern;

/** The forms of texts that are more than words. */
public enum Form {
  /** Ids of metrics and attributes: {@code livesPerMonth}. */
  CAMEL("[a-z][a-zA-Z0-9]*", Form.LONGEST_ID),

  /** Ids of cards, streams, values and sources: {@code live-gifts}. */
  KEBAB("[a-z0-9]+(-[a-z0-9]+)*", Form.LONGEST_ID),

  /** A day as {@code 2026-11-01}; whether the calendar has it is another question. */
  DAY("[0-9]{4}-[0-9]{2}-[0-9]{2}", Integer.MAX_VALUE),

  /** A year, a month or a day: {@code 2025}, {@code 2025-12} or {@code 2025-12-16}. */
  DATE("[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?", Integer.MAX_VALUE),

  /** The code of a currency. */
  CURRENCY("[A-Z]{3}", Integer.MAX_VALUE),

  /** The code of a country. */
  COUNTRY("[A-Z]{2}", Integer.MAX_VALUE),

  /** An address on the web. */
  URL("https?://[^\\p{Z}]+", Integer.MAX_VALUE);

  /** So that messages and columns stay readable and an id can name a file. */
  private static final int LONGEST_ID = 100;

  private final Pattern pattern;
  private final int longest;

  Form(String pattern, int longest) {
    this.pattern = Pattern.compile(pattern);
    this.longest = longest;
  }

  /** Whether a text has the form. */
  public boolean matches(String text) {
    return text.length() <= longest && pattern.matcher(text).matches();
  }
}
