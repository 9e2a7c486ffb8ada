package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something known of a creator that says where inside a published range creators like this one
 * land. It moves a figure inside its range and never beyond.
 */
public sealed interface Factor extends Serializable {

  /** The input it looks at: a metric's or an attribute's id. */
  String input();

  /** How much it counts beside the amount's other factors; more than 0. */
  double weight();

  /** Who says so, or null where the card does not tell. */
  @Nullable Source source();

  /** A factor on a metric: positions at some of its values, interpolated between them. */
  record OfMetric(String input, double weight, List<Step> steps, @Nullable Source source)
      implements Factor {
    public OfMetric {
      steps = List.copyOf(steps);
    }
  }

  /** A factor on an attribute: a position a value, {@code *} for those not listed. */
  record OfAttribute(
      String input, double weight, Map<String, Position> positions, @Nullable Source source)
      implements Factor {
    /** Stands for every value that is not listed. */
    public static final String ANY = "*";

    public OfAttribute {
      // In the card's order: sums over them must not depend on how a map orders its keys.
      positions = Collections.unmodifiableMap(new LinkedHashMap<>(positions));
    }
  }

  /** The position at one value of a metric. */
  record Step(double at, Position position) implements Serializable {}

  /**
   * A part of a range: 0 is its low end, ½ the likely figure, 1 its high end. Refuses all but
   * {@code 0 <= from <= to <= 1} with an IllegalArgumentException.
   */
  record Position(double from, double to) implements Serializable {
    /** The whole range: nothing is known. */
    public static final Position WHOLE = new Position(0, 1);

    public Position {
      if (!(0 <= from && from <= to && to <= 1)) {
        throw new IllegalArgumentException("not 0 <= from <= to <= 1: " + from + ", " + to);
      }
    }
  }
}
