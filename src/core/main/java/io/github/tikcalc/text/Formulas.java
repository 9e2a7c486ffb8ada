package io.github.tikcalc.text;

/**
 * Text that a spreadsheet would run as a formula rather than show, and how it is kept from that: by
 * an apostrophe before it, as the Open Worldwide Application Security Project advises. That is text
 * that begins with {@code = + - @} or their full-width and small forms, a tab or a line break, also
 * behind blanks, quotation marks and characters that nobody sees; and since another locale's
 * spreadsheet parts cells at other characters, text that goes on so behind a comma, semicolon, tab
 * or line break.
 */
public final class Formulas {
  private static final String BEGINS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";
  private static final String PARTS = ",;\t\r\n";

  private Formulas() {}

  /** The text with an apostrophe before each place where a spreadsheet could begin a formula. */
  public static String disarmed(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 1);
    boolean begins = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (begins && isRun(text, i)) {
        safe.append('\'');
      }
      begins = PARTS.indexOf(c) >= 0;
      safe.append(c);
    }
    return safe.toString();
  }

  /** Whether a cell that began here would be a formula. */
  private static boolean isRun(String text, int from) {
    if (from == 0 && PARTS.indexOf(text.charAt(0)) >= 2) {
      return true;
    }
    int at = from;
    while (at < text.length() && isPassedOver(text.charAt(at))) {
      at++;
    }
    return at < text.length() && BEGINS.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isPassedOver(char c) {
    return c == '"'
        || c <= ' '
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL;
  }
}
