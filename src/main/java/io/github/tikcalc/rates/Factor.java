package io.github.tikcalc.rates;

import java.util.List;
import java.util.Map;

/**
 * Something known of a creator that says where inside a published range creators like this one
 * land. It moves a figure inside its range and never beyond.
 */
public sealed interface Factor {

  /** The input it looks at: a metric's or an attribute's id. */
  String input();

  /** How much it counts beside the amount's other factors; more than 0. */
  double weight();

  /** A factor on a metric: positions at some of its values, interpolated between them. */
  record OfMetric(String input, double weight, List<Step> steps) implements Factor {
    public OfMetric {
      steps = List.copyOf(steps);
    }
  }

  /** A factor on an attribute: a position a value, {@code *} for those not listed. */
  record OfAttribute(String input, double weight, Map<String, Position> positions)
      implements Factor {
    /** Stands for every value that is not listed. */
    public static final String ANY = "*";

    public OfAttribute {
      positions = Map.copyOf(positions);
    }
  }

  /** The position at one value of a metric. */
  record Step(double at, Position position) {}

  /**
   * A part of a range: 0 is its low end, ½ the likely figure, 1 its high end. Refuses all but
   * {@code 0 <= from <= to <= 1} with an IllegalArgumentException.
   */
  record Position(double from, double to) {
    /** The whole range: nothing is known. */
    public static final Position WHOLE = new Position(0, 1);

    public Position {
      if (!(0 <= from && from <= to && to <= 1)) {
        throw new IllegalArgumentException("not 0 <= from <= to <= 1: " + from + ", " + to);
      }
    }
  }
}
