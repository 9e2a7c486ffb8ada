package io.github.tikcalc.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.plan.Goal.Chance;
import io.github.tikcalc.plan.Goal.Lever;
import io.github.tikcalc.plan.Goal.Pair;
import io.github.tikcalc.plan.Goal.Shortfall;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.InputCurve;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.spread.ImaginedCreators;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Looks for the ways to a goal. */
final class GoalSearch {
  /** So many in a hundred reach the goal with an even chance, and to be safe. */
  private static final List<Integer> CHANCES = List.of(50, 90);

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

  private List<Pair> pairs(List<Way> ways) {
    return figure instanceof TotalFigure.ReachedBy
        ? List.of()
        : new PairSearch(creator, cents, figure, is).run(ways);
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
}
