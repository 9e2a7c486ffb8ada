package io.github.tikcalc.plan;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a creator earns as one input of theirs varies and all else stays. Values of the input are
 * those of an {@link InputGrid}. Not thread-safe: it keeps the estimates it has made.
 */
public final class InputCurve {
  /** More estimates than these are not kept. */
  private static final int KEPT = 100_000;

  /** The first step that is looked at is as long as the way from 0, over so much. */
  private static final int SHORTEST = 8;

  /** Where two looks point to, the third goes so much further: few figures rise ever faster. */
  private static final double FURTHER = 1.25;

  /** A way on which a figure rises to so many times what is wanted is not looked at as a whole. */
  private static final int MUCH = 16;

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

  private Map<String, Trend> trends(long number) {
    if (trends == null) {
      trends = Trend.ofStreams(active(number), input());
    }
    return trends;
  }

  private Trend trend(long number) {
    return Trend.ofSum(trends(number).values());
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

  /**
   * The least value at which a figure of the total reaches an amount. Of imagined creators, whose
   * figures may fall before they rise, it is one of which a step less does not reach it.
   *
   * @param from the number of the least value to look at
   * @param to the number of the greatest one
   * @param cents what is to be reached
   * @return its number; empty where no value from {@code from} to {@code to} is found to reach it
   */
  public OptionalLong firstReaching(long from, long to, TotalFigure figure, long cents) {
    if (from > to) {
      return OptionalLong.empty();
    }
    Figures figures = new Figures(figure);
    if (figures.at(from) >= cents) {
      return OptionalLong.of(from);
    }
    Trend trend = trend(from);
    if (trend == Trend.STEADY
        || trend == Trend.FALLING
        || (trend == Trend.RISING && figures.at(to) < cents)) {
      return OptionalLong.empty();
    }
    boolean near = trend == Trend.RISING && figures.at(to) / MUCH <= cents;
    long[] between = near ? new long[] {from, to} : figures.between(from, to, cents);
    boolean mixed = trend == Trend.MIXED && figure instanceof TotalFigure.InScenario;
    if (between.length == 0) {
      return mixed ? firstOnPieces(from, to, scenario(figure), cents) : OptionalLong.empty();
    }
    long found = Narrowing.of(between[0], between[1], figures::at, cents);
    // What goes up and down may have reached it before: every piece up to there is looked at.
    return mixed ? firstOnPieces(from, found, scenario(figure), cents) : OptionalLong.of(found);
  }

  private static Scenario scenario(TotalFigure figure) {
    return ((TotalFigure.InScenario) figure).scenario();
  }

  /** A figure of the curve's values; what was worked out is kept. */
  private final class Figures {
    private final TotalFigure figure;
    private final Map<Long, Long> known = new HashMap<>();

    Figures(TotalFigure figure) {
      this.figure = figure;
    }

    long at(long number) {
      return known.computeIfAbsent(number, n -> figure.of(InputCurve.this.at(n)));
    }

    /**
     * Two numbers, of which the second reaches an amount and the first does not, as {@code from}
     * does not; empty where none was found on the way. The first look is where it would be reached
     * if the figure were as many times as much as the input, the others are where the last two
     * point to; ever longer steps are the least.
     */
    long[] between(long from, long to, long cents) {
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

    /** The most that is found in ever longer steps. */
    long most(long from, long to) {
      long most = Math.max(at(from), at(to));
      long number = from;
      for (long step = Math.max(1, from / SHORTEST); step < to - number; step *= 2) {
        number += step;
        most = Math.max(most, at(number));
      }
      return most;
    }
  }

  /**
   * The most that a figure of the total comes to from one value to another. Of imagined creators,
   * whose figures may fall before they rise, the most that is found in ever longer steps.
   */
  public long most(long from, long to, TotalFigure figure) {
    Figures figures = new Figures(figure);
    long most = Math.max(figures.at(from), figures.at(to));
    if (trend(from) != Trend.MIXED) {
      return most;
    }
    if (!(figure instanceof TotalFigure.InScenario)) {
      return figures.most(from, to);
    }
    // Between two neighbours each stream goes one way, but their sum need not: look closer where
    // more than the most so far could hide.
    for (long[] piece : pieces(from, to, scenario(figure))) {
      most = most(piece[0], piece[1], scenario(figure), most);
    }
    return most;
  }

  private long most(long from, long to, Scenario scenario, long soFar) {
    long most = Math.max(soFar, Math.max(at(from).total(scenario), at(to).total(scenario)));
    if (to - from < 2 || bound(from, to, scenario) <= most) {
      return most;
    }
    long middle = from + (to - from) / 2;
    return most(middle, to, scenario, most(from, middle, scenario, most));
  }

  private OptionalLong firstOnPieces(long from, long to, Scenario scenario, long cents) {
    for (long[] piece : pieces(from, to, scenario)) {
      OptionalLong first = first(piece[0], piece[1], scenario, cents);
      if (first.isPresent()) {
        return first;
      }
    }
    return OptionalLong.empty();
  }

  /** The first from one value to another, between which each stream goes one way. */
  private OptionalLong first(long from, long to, Scenario scenario, long cents) {
    if (bound(from, to, scenario) < cents) {
      return OptionalLong.empty();
    }
    if (at(from).total(scenario) >= cents) {
      return OptionalLong.of(from);
    }
    if (to - from < 2) {
      return at(to).total(scenario) >= cents ? OptionalLong.of(to) : OptionalLong.empty();
    }
    long middle = from + (to - from) / 2;
    OptionalLong first = first(from, middle, scenario, cents);
    return first.isPresent() ? first : first(middle + 1, to, scenario, cents);
  }

  /** What the total cannot exceed between two values between which each stream goes one way. */
  private long bound(long from, long to, Scenario scenario) {
    Estimate a = at(from);
    Estimate b = at(to);
    long bound = 0;
    for (int s = 0; s < a.card().streams().size(); s++) {
      bound += Math.max(pay(a, s, scenario), pay(b, s, scenario));
    }
    return bound;
  }

  static long pay(Estimate estimate, int stream, Scenario scenario) {
    return estimate.hasPay(stream) ? estimate.pay(stream, scenario) : 0;
  }

  /**
   * Where the curve bends, jumps or turns: from each of these values up to just before the next,
   * each figure of each stream is smooth and goes one way.
   *
   * @param streams for each number the ids of the streams that change their way there; the first
   *     and the last are {@code from} and {@code to}, whether anything changes there or not
   */
  public record Corners(NavigableMap<Long, Set<String>> streams) {
    /** Their numbers, ascending. */
    public List<Long> numbers() {
      return List.copyOf(streams.keySet());
    }

    /** The first and the last number of each piece between them. */
    List<long[]> pieces() {
      List<long[]> pieces = new ArrayList<>();
      for (long number : streams.keySet()) {
        Long next = streams.higherKey(number);
        pieces.add(new long[] {number, next == null ? number : next - 1});
      }
      return pieces;
    }
  }

  /** The corners from one value to another. */
  public Corners corners(long from, long to) {
    return new Corners(CornerSearch.all(this, from, to));
  }

  /** Parts of the way on each of which one figure of each stream goes one way. */
  private List<long[]> pieces(long from, long to, Scenario scenario) {
    Set<String> turning = new HashSet<>();
    for (Map.Entry<String, Trend> stream : trends(from).entrySet()) {
      // All others go one way all along.
      if (stream.getValue() == Trend.MIXED) {
        turning.add(stream.getKey());
      }
    }
    return new Corners(CornerSearch.some(this, from, to, turning, scenario)).pieces();
  }

  Estimator estimator() {
    return creator.estimator();
  }
}
