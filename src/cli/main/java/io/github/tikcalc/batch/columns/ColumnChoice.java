package io.github.tikcalc.batch.columns;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user says of a column: {@code followers=authorMeta.fans}, {@code engagementRate=ER*100}.
 *
 * @param input the input as the user names it
 * @param column the column as the user names it, with what it is multiplied by
 */
public record ColumnChoice(String input, String column) {
  private static final Pattern SCALED =
      Pattern.compile("(?<column>.+?)\\s*(?<sign>[*/])\\s*(?<factor>[0-9]+(?:\\.[0-9]+)?)");

  /**
   * Reads {@code INPUT=COLUMN}.
   *
   * @throws IllegalArgumentException if it is written otherwise
   */
  public static ColumnChoice of(String text) {
    int equals = text.indexOf('=');
    if (equals <= 0 || equals == text.length() - 1) {
      throw new IllegalArgumentException(
          "write INPUT=COLUMN, as in followers=Fans or 'engagementRate=ER*100'");
    }
    return new ColumnChoice(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
  }

  /**
   * A column, and what its numbers are multiplied and divided by.
   *
   * @param column its name
   */
  record Scaled(String column, double times, double over) {}

  /** The column apart from a factor behind it. */
  Scaled scaled() {
    Matcher scaled = SCALED.matcher(column);
    double factor = scaled.matches() ? Double.parseDouble(scaled.group("factor")) : 0;
    if (factor == 0) {
      return new Scaled(column, 1, 1);
    }
    boolean times = scaled.group("sign").equals("*");
    return new Scaled(scaled.group("column"), times ? factor : 1, times ? 1 : factor);
  }
}
