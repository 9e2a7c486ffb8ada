package io.github.tikcalc.batch.columns;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a user says of a roster's columns.
 *
 * @param choices which column tells which input
 * @param ignored the columns that tell none, whatever they are called
 * @param where what rows must have in a column; the others are left out
 * @param by the column by which rows of videos are gathered to creators; null: a row is a creator
 * @param taken which names are those of columns that whoever reads the rows takes as they are, and
 *     that therefore tell no input, however near to one's their names are
 */
public record ColumnOptions(
    List<ColumnChoice> choices,
    List<String> ignored,
    List<Condition> where,
    @Nullable String by,
    Predicate<String> taken) {
  /** Nothing is said. */
  public static final ColumnOptions NONE = new ColumnOptions(List.of(), List.of(), List.of(), null);

  public ColumnOptions {
    choices = List.copyOf(choices);
    ignored = List.copyOf(ignored);
    where = List.copyOf(where);
  }

  /** No column is taken as it is. */
  public ColumnOptions(
      List<ColumnChoice> choices,
      List<String> ignored,
      List<Condition> where,
      @Nullable String by) {
    this(choices, ignored, where, by, name -> false);
  }

  /** The same, but for columns that are taken as they are. */
  public ColumnOptions taking(Predicate<String> names) {
    return new ColumnOptions(choices, ignored, where, by, names);
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
