package io.github.tikcalc.engine;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a card is compiled for: its inputs and one day.
 *
 * <p>A <em>place</em> is where a creator is, as a number: 0 where the country is not known, else
 * the position of the country among the values of the card's country attribute, plus one. Whatever
 * depends on the country is worked out for every place beforehand.
 */
record Terms(Inputs inputs, LocalDate day) {
  /** The place of a creator whose country is not known. */
  static final int NOWHERE = 0;

  /** How many places there are. */
  int places() {
    return 1 + countries().size();
  }

  /** The ISO 3166-1 code of a place; null for {@link #NOWHERE}. */
  @Nullable String country(int place) {
    return place == NOWHERE ? null : countries().get(place - 1).id();
  }

  private List<Attribute.Value> countries() {
    int country = inputs.indexOfCountry();
    return country < 0 ? List.of() : inputs.attributes().get(country).values();
  }

  /**
   * The position of a metric.
   *
   * @throws IllegalArgumentException if the card has no such metric
   */
  int metric(String id) {
    int index = inputs.indexOfMetric(id);
    if (index < 0) {
      throw new IllegalArgumentException("no metric " + id);
    }
    return index;
  }

  /** The positions of several metrics, in their order. */
  int[] metrics(List<String> ids) {
    int[] indexes = new int[ids.size()];
    for (int i = 0; i < indexes.length; i++) {
      indexes[i] = metric(ids.get(i));
    }
    return indexes;
  }
}
