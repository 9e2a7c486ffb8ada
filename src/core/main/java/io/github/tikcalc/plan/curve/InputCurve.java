package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a creator earns as one input of theirs varies and all else stays. Values of the input are
 * those of an {@link InputGrid}. Not thread-safe: it keeps the estimates it has made.
 */
public final class InputCurve {
  /** More estimates than these are not kept. */
  private static final int KEPT = 100_000;

  private final Creator creator;
  private final InputGrid grid;
  private final int index;
  // Built again for each value: to copy all that is given would take as long as the estimate.
  private final Profile.Builder profile;
  private @Nullable ActiveAmounts active;
  private @Nullable Map<String, Trend> trends;
  private final Map<Long, Estimate> estimates = new HashMap<>();

  /**
   * A curve.
   *
   * @param input the id of the metric that varies
   */
  public InputCurve(Creator creator, String input) {
    this.creator = creator;
    this.grid = new InputGrid(creator.metric(input));
    this.index = creator.inputs().indexOfMetric(input);
    this.profile = creator.builder();
  }

  /** The values that the input can have. */
  public InputGrid grid() {
    return grid;
  }

  /** Who it is the curve of. */
  public Creator creator() {
    return creator;
  }

  /** What speaks to the creator, seen with a value that the input can have. */
  ActiveAmounts active(long number) {
    if (active == null) {
      active = ActiveAmounts.of(at(number));
    }
    return active;
  }

  /** Which way each stream goes, seen with a value that the input can have; by the stream's id. */
  Map<String, Trend> trends(long number) {
    if (trends == null) {
      trends = Trend.ofStreams(active(number), input());
    }
    return trends;
  }

  String input() {
    return grid.metric().id();
  }

  /**
   * What the creator earns with the value of this number.
   *
   * @throws InvalidValueException if it cannot have it, beside all else that is given
   */
  public Estimate at(long number) {
    Estimate kept = estimates.get(number);
    if (kept == null) {
      kept = estimator().estimate(profile.metric(index, grid.value(number)).build());
      if (estimates.size() < KEPT) {
        estimates.put(number, kept);
      }
    }
    return kept;
  }

  /** Whether the creator can have the value of this number, beside all else that is given. */
  public boolean canBe(long number) {
    try {
      at(number);
      return true;
    } catch (InvalidValueException e) {
      return false;
    }
  }

  /**
   * The greatest value that the creator can have.
   *
   * @param from the number of one that it can have
   * @param to the number of the greatest to look at
   */
  public long lastOf(long from, long to) {
    if (canBe(to)) {
      return to;
    }
    long yes = from;
    long not = to;
    while (not - yes > 1) {
      long middle = yes + (not - yes) / 2;
      if (canBe(middle)) {
        yes = middle;
      } else {
        not = middle;
      }
    }
    return yes;
  }

  /** {@link FigureSearch#firstReaching} of a figure of the total. */
  public OptionalLong firstReaching(long from, long to, TotalFigure figure, long cents) {
    return new FigureSearch(this, figure).firstReaching(from, to, cents);
  }

  /** {@link FigureSearch#most} of a figure of the total. */
  public long most(long from, long to, TotalFigure figure) {
    return new FigureSearch(this, figure).most(from, to);
  }

  static long pay(Estimate estimate, int stream, Scenario scenario) {
    return estimate.hasPay(stream) ? estimate.pay(stream, scenario) : 0;
  }

  /** The corners from one value to another. */
  public Corners corners(long from, long to) {
    return new Corners(CornerSearch.all(this, from, to));
  }

  Estimator estimator() {
    return creator.estimator();
  }
}
