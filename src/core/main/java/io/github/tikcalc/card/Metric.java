package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number known of a creator, such as followers.
 *
 * @param id in camelCase; {@link Inputs#optionOf} gives its command-line option
 * @param unit the plural noun that follows a number of it, or {@code %} or {@code $}
 * @param about one sentence on what it counts
 * @param whereToFind where in TikTok's app or elsewhere a creator finds the number; null: the card
 *     does not tell
 * @param min the least it can be, itself included
 * @param max the most it can be, itself included
 * @param whole whether it counts whole things
 * @param required whether no estimate can be made without it
 * @param assume what it is taken to be where it is not given, the first whose condition holds;
 *     where none does, it is unknown
 * @param atMost id of the metric that it cannot exceed where both are given, or null
 * @param aliases other names of its column in tables
 * @param sources all that its figures name
 */
public record Metric(
    String id,
    String title,
    String unit,
    String about,
    @Nullable String whereToFind,
    double min,
    double max,
    boolean whole,
    boolean required,
    List<Amount> assume,
    @Nullable String atMost,
    List<String> aliases,
    List<Source> sources)
    implements Serializable {

  public Metric {
    assume = List.copyOf(assume);
    aliases = List.copyOf(aliases);
    sources = List.copyOf(sources);
  }

  /** An amount of money that is no input of a card, so that it can be read as one is. */
  public static Metric money(String id, double max) {
    return new Metric(
        id, id, "$", "", null, 0, max, false, false, List.of(), null, List.of(), List.of());
  }

  /** Whether its numbers are written with a percent sign; 45 means 45 %. */
  public boolean isPercent() {
    return unit.equals("%");
  }

  /** Whether its numbers are dollars. */
  public boolean isDollars() {
    return unit.equals("$");
  }
}
