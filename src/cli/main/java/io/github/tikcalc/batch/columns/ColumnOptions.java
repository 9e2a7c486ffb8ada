package io.github.tikcalc.batch.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a roster's columns.
 *
 * @param choices which column tells which input
 * @param ignored the columns that tell none, whatever they are called
 * @param where what rows must have in a column; the others are left out
 * @param by the column by which rows of videos are gathered to creators; null: a row is a creator
 */
public record ColumnOptions(
    List<ColumnChoice> choices, List<String> ignored, List<Condition> where, @Nullable String by) {
  /** Nothing is said. */
  public static final ColumnOptions NONE = new ColumnOptions(List.of(), List.of(), List.of(), null);

  public ColumnOptions {
    choices = List.copyOf(choices);
    ignored = List.copyOf(ignored);
    where = List.copyOf(where);
  }

  /**
   * What a row must have to be kept.
   *
   * @param value in any case
   */
  public record Condition(String column, String value) {
    /**
     * Reads {@code COLUMN=VALUE}.
     *
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Condition of(String text) {
      int equals = text.indexOf('=');
      if (equals <= 0) {
        throw new IllegalArgumentException("write COLUMN=VALUE, as in platform=tiktok");
      }
      return new Condition(text.substring(0, equals).strip(), text.substring(equals + 1).strip());
    }
  }
}
