package io.github.tikcalc.rates;

import org.jspecify.annotations.Nullable;

/**
 * A number known of a creator, such as followers.
 *
 * @param id in camelCase; {@link Inputs#optionOf} gives its command-line option
 * @param unit the plural noun that follows a number of it, or {@code %} or {@code $}
 * @param about one sentence on what it counts
 * @param min the least it can be, itself included
 * @param max the most it can be, itself included
 * @param whole whether it counts whole things
 * @param required whether no estimate can be made without it
 * @param assume what it is taken to be where it is not given; null: then it is unknown
 */
public record Metric(
    String id,
    String title,
    String unit,
    String about,
    double min,
    double max,
    boolean whole,
    boolean required,
    @Nullable Amount assume) {

  /** Whether its numbers are written with a percent sign; 45 means 45 %. */
  public boolean isPercent() {
    return unit.equals("%");
  }

  /** Whether its numbers are dollars. */
  public boolean isDollars() {
    return unit.equals("$");
  }
}
