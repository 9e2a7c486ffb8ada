package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Looks at low, likely or high of a total that goes up here and down there, piece by piece. On a
 * piece each stream goes one way, but their sum need not: what the total cannot exceed there tells
 * which pieces are to be looked at closer.
 */
final class PieceSearch {
  private final InputCurve curve;
  private final Scenario scenario;
  private final List<long[]> pieces;

  /** A search from one value to another. */
  PieceSearch(InputCurve curve, long from, long to, Scenario scenario) {
    this.curve = curve;
    this.scenario = scenario;
    Set<String> turning = new HashSet<>();
    for (Map.Entry<String, Trend> stream : curve.trends(from).entrySet()) {
      // All others go one way all along.
      if (stream.getValue() == Trend.MIXED) {
        turning.add(stream.getKey());
      }
    }
    this.pieces = new Corners(CornerSearch.some(curve, from, to, turning, scenario)).pieces();
  }

  /** The number of the first value at which the total reaches an amount; empty for none. */
  OptionalLong firstReaching(long cents) {
    for (long[] piece : pieces) {
      OptionalLong first = first(piece[0], piece[1], cents);
      if (first.isPresent()) {
        return first;
      }
    }
    return OptionalLong.empty();
  }

  private OptionalLong first(long from, long to, long cents) {
    if (bound(from, to) < cents) {
      return OptionalLong.empty();
    }
    if (total(from) >= cents) {
      return OptionalLong.of(from);
    }
    if (to - from < 2) {
      return total(to) >= cents ? OptionalLong.of(to) : OptionalLong.empty();
    }
    long middle = from + (to - from) / 2;
    OptionalLong first = first(from, middle, cents);
    return first.isPresent() ? first : first(middle + 1, to, cents);
  }

  /**
   * The most that the total comes to.
   *
   * @param soFar what it is known to come to
   */
  long most(long soFar) {
    long most = soFar;
    for (long[] piece : pieces) {
      most = most(piece[0], piece[1], most);
    }
    return most;
  }

  private long most(long from, long to, long soFar) {
    long most = Math.max(soFar, Math.max(total(from), total(to)));
    if (to - from < 2 || bound(from, to) <= most) {
      return most;
    }
    long middle = from + (to - from) / 2;
    return most(middle, to, most(from, middle, most));
  }

  private long total(long number) {
    return curve.at(number).total(scenario);
  }

  /** What the total cannot exceed between two values of a piece. */
  private long bound(long from, long to) {
    Estimate a = curve.at(from);
    Estimate b = curve.at(to);
    long bound = 0;
    for (int s = 0; s < a.card().streams().size(); s++) {
      bound += Math.max(InputCurve.pay(a, s, scenario), InputCurve.pay(b, s, scenario));
    }
    return bound;
  }
}
