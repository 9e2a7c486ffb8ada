package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Dependencies;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Requirement.AtLeast;
import io.github.tikcalc.card.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongToDoubleFunction;

/**
 * Finds the corners of a curve: the values at which the input itself, or a metric assumed from it,
 * reaches a point, a step of a factor or a requirement, and those at which a figure turns between
 * two of these.
 */
final class CornerSearch {
  private final InputCurve curve;
  private final InputGrid grid;
  private final ActiveAmounts active;
  private final Inputs inputs;
  private final long from;
  private final long to;
  private final NavigableMap<Long, Set<String>> corners = new TreeMap<>();

  /** The ids of the streams that are looked at. */
  private final Set<String> streams;

  /** The figures whose turns are looked for. */
  private final List<Scenario> scenarios;

  private CornerSearch(
      InputCurve curve, long from, long to, Set<String> streams, List<Scenario> scenarios) {
    this.streams = streams;
    this.scenarios = scenarios;
    this.curve = curve;
    this.grid = curve.grid();
    this.active = curve.active(from);
    this.inputs = curve.creator().inputs();
    this.from = from;
    this.to = to;
  }

  /** Where any figure of any stream changes its way, and the first and the last value. */
  static NavigableMap<Long, Set<String>> all(InputCurve curve, long from, long to) {
    Set<String> streams = new HashSet<>();
    curve.estimator().card().streams().forEach(stream -> streams.add(stream.id()));
    return new CornerSearch(curve, from, to, streams, List.of(Scenario.values())).find();
  }

  /** Where one figure of some streams does. */
  static NavigableMap<Long, Set<String>> some(
      InputCurve curve, long from, long to, Set<String> streams, Scenario scenario) {
    return new CornerSearch(curve, from, to, streams, List.of(scenario)).find();
  }

  private NavigableMap<Long, Set<String>> find() {
    String input = curve.input();
    Map<String, NavigableSet<Double>> levels = new HashMap<>();
    Map<String, Set<String>> owners = new HashMap<>();
    Map<String, Set<String>> needs = new HashMap<>();
    for (Metric metric : inputs.metrics()) {
      Amount assume = active.metrics().get(metric.id());
      needs.put(metric.id(), assume == null ? Set.of() : assume.needs());
    }
    Dependencies dependencies = new Dependencies(needs);
    active
        .pays()
        .forEach(
            (stream, amount) -> {
              if (!streams.contains(stream)) {
                return;
              }
              collect(amount, stream, levels, owners);
              for (String id : dependencies.of(amount)) {
                Amount assume = active.metrics().get(id);
                if (assume != null) {
                  collect(assume, stream, levels, owners);
                }
              }
            });
    active
        .requirements()
        .forEach(
            (stream, all) -> {
              for (AtLeast requirement : streams.contains(stream) ? all : List.<AtLeast>of()) {
                level(requirement.metric(), requirement.atLeast(), stream, levels, owners);
              }
            });
    add(from, Set.of());
    add(to, Set.of());
    for (double level : levels.getOrDefault(input, new TreeSet<>())) {
      add(grid.atLeast(level), ownersOf(input, level, owners));
    }
    levels.remove(input);
    // By nothing it cannot be divided: a figure may begin at the first value that is more.
    add(grid.atMost(0) + 1, Set.of());
    for (String metric : dependencies.order()) {
      NavigableSet<Double> wanted = levels.get(metric);
      if (wanted != null) {
        crossings(metric, wanted, owners);
      }
    }
    turns();
    return corners;
  }

  private void add(long number, Set<String> streams) {
    if (number >= from && number <= to) {
      corners.computeIfAbsent(number, n -> new TreeSet<>()).addAll(streams);
    }
  }

  private void collect(
      Amount amount,
      String stream,
      Map<String, NavigableSet<Double>> levels,
      Map<String, Set<String>> owners) {
    if (amount.by() != null && !amount.isByAttribute()) {
      for (Point point : amount.points()) {
        level(amount.by(), point.at(), stream, levels, owners);
      }
    }
    for (Factor factor : amount.narrowedBy()) {
      if (factor instanceof Factor.OfMetric metric
          && (metric.input().equals(curve.input()) || active.derived().contains(metric.input()))) {
        metric.steps().forEach(step -> level(metric.input(), step.at(), stream, levels, owners));
      }
    }
  }

  private static void level(
      String metric,
      double at,
      String stream,
      Map<String, NavigableSet<Double>> levels,
      Map<String, Set<String>> owners) {
    levels.computeIfAbsent(metric, m -> new TreeSet<>()).add(at);
    owners.computeIfAbsent(metric + " " + at, k -> new TreeSet<>()).add(stream);
  }

  private static Set<String> ownersOf(
      String metric, double level, Map<String, Set<String>> owners) {
    return owners.getOrDefault(metric + " " + level, Set.of());
  }

  /** Adds the values at which an assumed metric reaches one of some levels. */
  private void crossings(String metric, NavigableSet<Double> levels, Map<String, Set<String>> of) {
    int index = inputs.indexOfMetric(metric);
    for (Scenario scenario : Scenario.values()) {
      LongToDoubleFunction value = number -> curve.at(number).metric(index, scenario);
      for (long[] piece : monotone(value)) {
        double a = value.applyAsDouble(piece[0]);
        double b = value.applyAsDouble(piece[1]);
        for (double level : levels.subSet(Math.min(a, b), true, Math.max(a, b), true)) {
          add(
              new SmoothPiece(value, piece[0], piece[1]).crossing(level),
              ownersOf(metric, level, of));
        }
      }
    }
  }

  /** The pieces between the corners so far, cut where the function turns. */
  private List<long[]> monotone(LongToDoubleFunction value) {
    List<long[]> pieces = new ArrayList<>();
    Long last = null;
    for (long number : List.copyOf(corners.keySet())) {
      if (last != null) {
        long begin = last;
        for (long turn : new SmoothPiece(value, begin, number).turns()) {
          pieces.add(new long[] {begin, turn});
          begin = turn;
        }
        pieces.add(new long[] {begin, number});
      }
      last = number;
    }
    return pieces;
  }

  /** Adds the values at which a figure of a stream turns. */
  private void turns() {
    List<IncomeStream> all = curve.estimator().card().streams();
    NavigableMap<Long, Set<String>> found = new TreeMap<>();
    for (int s = 0; s < all.size(); s++) {
      String id = all.get(s).id();
      for (Scenario scenario : streams.contains(id) ? scenarios : List.<Scenario>of()) {
        int stream = s;
        LongToDoubleFunction pay = number -> InputCurve.pay(curve.at(number), stream, scenario);
        for (long[] piece : monotone(pay)) {
          if (!corners.containsKey(piece[1])) {
            found.computeIfAbsent(piece[1], n -> new TreeSet<>()).add(id);
          }
        }
      }
    }
    found.forEach(this::add);
  }
}
