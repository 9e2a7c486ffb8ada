package io.github.tikcalc.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.plan.Goal.Chance;
import io.github.tikcalc.plan.Goal.Lever;
import io.github.tikcalc.plan.Goal.Pair;
import io.github.tikcalc.plan.Goal.Shortfall;
import io.github.tikcalc.plan.Goal.Step;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.spread.ImaginedCreators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Looks for the ways to a goal. */
final class GoalSearch {
  /** So many in a hundred reach the goal with an even chance, and to be safe. */
  private static final List<Integer> CHANCES = List.of(50, 90);

  /** So many pairs are kept. */
  private static final int PAIRS = 10;

  /** Steps of pairs are looked for in so many parts of the way that each goes. */
  private static final int PARTS = 1 << 10;

  /** One metric, the way it can go, and where it reaches the goal. */
  private record Way(
      InputCurve curve, MetricValue value, long from, long to, OptionalLong reached) {
    String id() {
      return value.metric().id();
    }

    long end() {
      return reached.orElse(to);
    }

    long at(long part) {
      // Rounded up, so that the whole way ends at its end.
      return from + (long) Math.ceil((double) (end() - from) * part / PARTS);
    }

    Step step(long number) {
      return new Step(
          value.metric(),
          value.value().likely(),
          value.origin() == Origin.GIVEN,
          curve.grid().value(number));
    }
  }

  private final Creator creator;
  private final long cents;
  private final TotalFigure figure;
  private final Map<String, Double> caps;
  private final Estimate now;
  private final long is;

  GoalSearch(Creator creator, long cents, TotalFigure figure, Map<String, Double> caps) {
    this.creator = creator;
    this.cents = cents;
    this.figure = figure;
    this.caps = new HashMap<>(caps);
    this.now = creator.estimate();
    this.is = figure.of(now);
  }

  Goal run() {
    if (is >= cents) {
      return new Goal(now.total(), is, true, List.of(), List.of(), List.of(), chances());
    }
    // Imagined creators take about as long as all else, and need nothing of it.
    FutureTask<List<Chance>> chances = new FutureTask<>(this::chances);
    Thread thread = new Thread(chances, "goal-chances");
    thread.setDaemon(true);
    thread.start();
    List<Lever> levers = new ArrayList<>();
    List<Shortfall> cannot = new ArrayList<>();
    List<Way> ways = new ArrayList<>();
    for (MetricValue value : now.metrics()) {
      Way way = way(value);
      if (way == null) {
        continue;
      }
      if (way.reached().isPresent()) {
        long to = way.reached().getAsLong();
        Estimate there = way.curve().at(to);
        levers.add(new Lever(way.step(to), there.total(), figure.of(there)));
        ways.add(way);
      } else {
        long most = way.curve().most(way.from(), way.to(), figure);
        boolean nothing = most <= is;
        cannot.add(new Shortfall(way.step(way.to()), most, nothing));
        if (!nothing) {
          ways.add(way);
        }
      }
    }
    return new Goal(now.total(), is, false, levers, pairs(ways), cannot, got(chances));
  }

  private static List<Chance> got(FutureTask<List<Chance>> chances) {
    try {
      return chances.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a goal was looked for", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("a goal could not be looked for", e.getCause());
    }
  }

  /** The least value of one input that alone is enough, in the metric's unit; empty for none. */
  OptionalDouble alone(String input) {
    MetricValue value = now.metric(creator.inputs().indexOfMetric(input));
    if (is >= cents) {
      double likely = value.value().likely();
      return Double.isNaN(likely) ? OptionalDouble.empty() : OptionalDouble.of(likely);
    }
    Way way = way(value);
    return way == null || way.reached().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(way.curve().grid().value(way.reached().getAsLong()));
  }

  private List<Chance> chances() {
    if (figure instanceof TotalFigure.ReachedBy || !ImaginedCreators.canHave(now.card())) {
      return List.of();
    }
    MetricValue followers = now.metric(now.card().inputs().indexOfMetric(Inputs.FOLLOWERS));
    ImaginedCreators creators = ImaginedCreators.of(now);
    List<Chance> chances = new ArrayList<>();
    Way way = way(followers, new TotalFigure.ReachedBy(CHANCES.get(0), creators));
    OptionalLong reached = way == null ? OptionalLong.empty() : way.reached();
    double most = caps.getOrDefault(Inputs.FOLLOWERS, followers.metric().max());
    for (int inHundred : CHANCES) {
      if (way != null && reached.isPresent() && inHundred != CHANCES.get(0)) {
        // What more of them earn at least is no more: they reach it no sooner.
        TotalFigure wanted = new TotalFigure.ReachedBy(inHundred, creators);
        reached = way.curve().firstReaching(reached.getAsLong(), way.to(), wanted, cents);
      }
      if (way == null || reached.isEmpty()) {
        chances.add(new Chance(inHundred, Double.NaN, false, most));
      } else {
        long to = reached.getAsLong();
        chances.add(new Chance(inHundred, way.step(to).to(), to == way.from(), most));
      }
    }
    return chances;
  }

  private @Nullable Way way(MetricValue value) {
    return way(value, figure);
  }

  private @Nullable Way way(MetricValue value, TotalFigure wanted) {
    String id = value.metric().id();
    InputCurve curve = new InputCurve(creator, id);
    InputGrid grid = curve.grid();
    Double cap = caps.get(id);
    long to = cap == null ? grid.last() : Math.min(grid.last(), grid.atMost(cap));
    double likely = value.value().likely();
    long from = grid.first();
    if (!Double.isNaN(likely)) {
      from = Math.max(from, grid.atLeast(likely));
    }
    if (from <= to && !curve.canBe(from)) {
      // Nothing at all may be impossible beside what else is given, where one of it is not.
      from++;
    }
    if (from > to || !curve.canBe(from)) {
      return null;
    }
    long last = curve.lastOf(from, to);
    return new Way(curve, value, from, last, curve.firstReaching(from, last, wanted, cents));
  }

  /** Two ways, before it is known how far both have to be gone. */
  private record Two(int first, int second, double guess) {}

  /** A pair that was found. */
  private record Found(long part, Two two, Pair pair) {
    /** Whether it stands before another pair that has to go this part of its way. */
    boolean isBefore(long otherPart, Two other) {
      if (part != otherPart) {
        return part < otherPart;
      }
      return two.first() != other.first()
          ? two.first() < other.first()
          : two.second() < other.second();
    }
  }

  /**
   * The pairs with the smallest steps, in the card's order where these are the same. Those that
   * seem to be the best are looked at first: of most others a single look then says that they are
   * not.
   */
  private List<Pair> pairs(List<Way> ways) {
    if (figure instanceof TotalFigure.ReachedBy) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (Two two : guessed(ways)) {
      Way a = ways.get(two.first());
      Way b = ways.get(two.second());
      Found worst = found.size() == PAIRS ? found.get(PAIRS - 1) : null;
      long most =
          worst == null
              ? PARTS
              : worst.isBefore(worst.part(), two) ? worst.part() - 1 : worst.part();
      long part = part(a, b, most);
      Pair pair = part < 0 ? null : possible(a, b, part);
      if (pair == null) {
        continue;
      }
      if (worst != null) {
        found.remove(PAIRS - 1);
      }
      int at = found.size();
      while (at > 0 && !found.get(at - 1).isBefore(part, two)) {
        at--;
      }
      found.add(at, new Found(part, two, pair));
    }
    List<Pair> pairs = new ArrayList<>();
    found.forEach(one -> pairs.add(one.pair()));
    return pairs;
  }

  /** All twos, those first that lead there on the smallest part of the way if all adds up. */
  private List<Two> guessed(List<Way> ways) {
    double[] gains = new double[ways.size()];
    for (int i = 0; i < gains.length; i++) {
      Way way = ways.get(i);
      gains[i] = Math.max(1, figure.of(way.curve().at(way.end())) - is);
    }
    List<Two> all = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      for (int j = i + 1; j < gains.length; j++) {
        all.add(new Two(i, j, (cents - is) / (gains[i] + gains[j])));
      }
    }
    // Java's own comparators of a key cost a short run more than all pairs do.
    all.sort((one, other) -> Double.compare(one.guess(), other.guess()));
    return all;
  }

  /**
   * Which part of the way both have to go, at least nearly.
   *
   * @return -1 where {@code most} won't do
   */
  private long part(Way a, Way b, long most) {
    if (most < 1) {
      return -1;
    }
    LongUnaryOperator value = part -> figure(a, a.at(part), b, b.at(part));
    long there = value.applyAsLong(most);
    return there < cents ? -1 : Narrowing.of(0, value.applyAsLong(0), most, there, value, cents);
  }

  /** Null where what lies between cannot be, or one of the two is enough. */
  private @Nullable Pair possible(Way a, Way b, long part) {
    try {
      return pair(a, b, part);
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private @Nullable Pair pair(Way a, Way b, long part) {
    InputCurve second =
        new InputCurve(creator.giving(a.id(), a.curve().grid().value(a.at(part))), b.id());
    OptionalLong to = second.firstReaching(b.from(), b.at(part), figure, cents);
    if (to.isEmpty() || to.getAsLong() == b.from()) {
      return null;
    }
    InputCurve first =
        new InputCurve(creator.giving(b.id(), second.grid().value(to.getAsLong())), a.id());
    OptionalLong least = first.firstReaching(a.from(), a.at(part), figure, cents);
    if (least.isEmpty() || least.getAsLong() == a.from()) {
      return null;
    }
    Estimate there = first.at(least.getAsLong());
    return new Pair(
        a.step(least.getAsLong()), b.step(to.getAsLong()), there.total(), figure.of(there));
  }

  /** The figure with both; −1, which reaches nothing, where they cannot be together. */
  private long figure(Way a, long first, Way b, long second) {
    try {
      return figure.of(
          creator
              .estimator()
              .estimate(
                  creator
                      .builder()
                      .metric(a.id(), a.curve().grid().value(first))
                      .metric(b.id(), b.curve().grid().value(second))
                      .build()));
    } catch (InvalidValueException e) {
      return -1;
    }
  }
}
