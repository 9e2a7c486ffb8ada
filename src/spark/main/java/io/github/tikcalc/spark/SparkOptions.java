package io.github.tikcalc.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a table is estimated. Immutable and thread-safe.
 *
 * @param asOf the day to estimate for; null: the card's own
 * @param column the name of the column that is added
 * @param columns which column tells an input where its name does not say so: the input's id to the
 *     column's name
 * @param spread whether to add what eight in ten creators like that of the row earn; it takes over
 *     twenty times as long as the estimate with its writing
 */
public record SparkOptions(
    @Nullable LocalDate asOf, String column, Map<String, String> columns, boolean spread)
    implements Serializable {

  /** The card's own day, a column {@code tikcalc}, columns known by their names, no spread. */
  public static final SparkOptions DEFAULT = new SparkOptions(null, "tikcalc", Map.of(), false);

  public SparkOptions {
    columns = new LinkedHashMap<>(columns);
  }

  /** The same for another day. */
  public SparkOptions asOf(LocalDate day) {
    return new SparkOptions(day, column, columns, spread);
  }

  /** The same with a column that tells an input. */
  public SparkOptions column(String input, String name) {
    Map<String, String> more = new LinkedHashMap<>(columns);
    more.put(input, name);
    return new SparkOptions(asOf, column, more, spread);
  }

  /** The same with the spread. */
  public SparkOptions withSpread() {
    return new SparkOptions(asOf, column, columns, true);
  }
}
