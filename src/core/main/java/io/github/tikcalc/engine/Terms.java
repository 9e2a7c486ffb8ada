package io.github.tikcalc.engine;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a card is compiled for: its inputs and one day.
 *
 * <p>A <em>place</em> is where a creator is, as a number: 0 where the country is not known, else
 * the position of the country among the values of the card's country attribute, plus one. Whatever
 * depends on the country is worked out for every place beforehand.
 */
final class Terms {
  /** The place of a creator whose country is not known. */
  static final int NOWHERE = 0;

  private static final int NONE = -1;

  private final Inputs inputs;
  private final LocalDate day;
  // By attribute: where each of its values stands. To look through 250 countries for each that a
  // card
  // names took as long as all else that compiling does.
  private final List<Map<String, Integer>> words = new ArrayList<>();

  Terms(Inputs inputs, LocalDate day) {
    this.inputs = inputs;
    this.day = day;
    for (Attribute attribute : inputs.attributes()) {
      Map<String, Integer> positions = new HashMap<>();
      List<Attribute.Value> values = attribute.values();
      for (int i = 0; i < values.size(); i++) {
        positions.putIfAbsent(values.get(i).id(), i);
      }
      words.add(positions);
    }
  }

  Inputs inputs() {
    return inputs;
  }

  LocalDate day() {
    return day;
  }

  /** How many places there are. */
  int places() {
    int country = inputs.indexOfCountry();
    return country < 0 ? 1 : 1 + words.get(country).size();
  }

  /** The place of a country, by its ISO 3166-1 code; {@link #NOWHERE} for one the card lacks. */
  int place(String code) {
    int country = inputs.indexOfCountry();
    return country < 0 ? NOWHERE : 1 + word(country, code);
  }

  /** The position of a value among those of an attribute, or -1. */
  int word(int attribute, @Nullable String value) {
    return words.get(attribute).getOrDefault(value, NONE);
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
