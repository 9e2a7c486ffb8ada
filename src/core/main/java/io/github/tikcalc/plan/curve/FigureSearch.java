package io.github.tikcalc.plan.curve;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Looks along a curve for where a figure of the total reaches an amount, and for the most it comes
 * to. Not thread-safe: what was worked out is kept.
 */
final class FigureSearch {
  /** The first step that is looked at is as long as the way from 0, over so much. */
  private static final int SHORTEST = 8;

  /** Where two looks point to, the third goes so much further: few figures rise ever faster. */
  private static final double FURTHER = 1.25;

  /** A way on which a figure rises to so many times what is wanted is not looked at as a whole. */
  private static final int MUCH = 16;

  private final InputCurve curve;
  private final TotalFigure figure;
  private final Map<Long, Long> known = new HashMap<>();

  FigureSearch(InputCurve curve, TotalFigure figure) {
    this.curve = curve;
    this.figure = figure;
  }

  private long at(long number) {
    return known.computeIfAbsent(number, n -> figure.of(curve.at(n)));
  }

  private Trend trend(long number) {
    return Trend.ofSum(curve.trends(number).values());
  }

  /**
   * The least value at which the figure reaches an amount. Of imagined creators, whose figures may
   * fall before they rise, it is one of which a step less does not reach it.
   *
   * @param from the number of the least value to look at
   * @param to the number of the greatest one
   * @param cents what is to be reached
   * @return its number; empty where no value from {@code from} to {@code to} is found to reach it
   */
  OptionalLong firstReaching(long from, long to, long cents) {
    if (from > to) {
      return OptionalLong.empty();
    }
    if (at(from) >= cents) {
      return OptionalLong.of(from);
    }
    Trend trend = trend(from);
    if (trend == Trend.STEADY
        || trend == Trend.FALLING
        || (trend == Trend.RISING && at(to) < cents)) {
      return OptionalLong.empty();
    }
    boolean near = trend == Trend.RISING && at(to) / MUCH <= cents;
    long[] between = near ? new long[] {from, to} : between(from, to, cents);
    OptionalLong found =
        between.length == 0
            ? OptionalLong.empty()
            : OptionalLong.of(Narrowing.of(between[0], between[1], this::at, cents));
    if (trend == Trend.MIXED && figure instanceof TotalFigure.InScenario of) {
      // What goes up and down may have reached it before: every piece up to there is looked at.
      return new PieceSearch(curve, from, found.orElse(to), of.scenario()).firstReaching(cents);
    }
    return found;
  }

  /**
   * Two numbers, of which the second reaches an amount and the first does not, as {@code from} does
   * not; empty where none was found on the way. The first look is where it would be reached if the
   * figure were as many times as much as the input, the others are where the last two point to;
   * ever longer steps are the least.
   */
  private long[] between(long from, long to, long cents) {
    long before = from;
    double next = Math.ceil((double) from * cents / at(from));
    for (long step = Math.max(1, from / SHORTEST); before < to; step *= 2) {
      long least = before + Math.max(1, step / SHORTEST);
      double further = next > before ? Math.max(next, (double) least) : (double) (before + step);
      long at = further < to ? (long) further : to;
      if (at(at) >= cents) {
        return new long[] {before, at};
      }
      double gained = (double) (at(at) - at(before));
      next = gained > 0 ? Math.ceil(at + FURTHER * (cents - at(at)) * (at - before) / gained) : 0;
      before = at;
    }
    return new long[0];
  }

  /**
   * The most that the figure comes to from one value to another. Of imagined creators, whose
   * figures may fall before they rise, the most that is found in ever longer steps.
   */
  long most(long from, long to) {
    long most = Math.max(at(from), at(to));
    if (trend(from) != Trend.MIXED) {
      return most;
    }
    if (figure instanceof TotalFigure.InScenario of) {
      return new PieceSearch(curve, from, to, of.scenario()).most(most);
    }
    long number = from;
    for (long step = Math.max(1, from / SHORTEST); step < to - number; step *= 2) {
      number += step;
      most = Math.max(most, at(number));
    }
    return most;
  }
}
