package io.github.tikcalc.card;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which metrics are worked out from which, through what they are assumed to be. Immutable.
 *
 * @param needs for each metric's id those that its assumptions look at, in the card's order
 */
public record Dependencies(Map<String, Set<String>> needs) {
  /** Stands behind the id of a metric that is worked out from what is given. */
  public static final String DERIVED = " (derived)";

  /** A tangle of names has more circles than anybody can read. */
  private static final int MOST_CIRCLES = 100;

  public Dependencies {
    Map<String, Set<String>> copy = new LinkedHashMap<>();
    for (Map.Entry<String, Set<String>> entry : needs.entrySet()) {
      copy.put(entry.getKey(), new LinkedHashSet<>(entry.getValue()));
    }
    needs = copy;
  }

  /** Those of a list of metrics. */
  public static Dependencies of(List<Metric> metrics) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      Set<String> looked = new LinkedHashSet<>();
      for (Amount amount : metric.assume()) {
        // What is worked out from given metrics alone waits for no assumption.
        if (!amount.derives()) {
          looked.addAll(amount.needs());
        }
      }
      needs.put(metric.id(), looked);
    }
    return new Dependencies(needs);
  }

  /**
   * The steps in which metrics that are not given are worked out. A metric has up to two: its id
   * with {@link #DERIVED} behind it for what it is derived to be, and its id for what it is assumed
   * to be.
   *
   * <p>Where it is derived, it looks at what is given alone, besides what its points stand on, and
   * factors may look at it; where it is assumed, it looks at other metrics, and no factor looks at
   * it. So an assumption may be narrowed by a metric that is, with nothing given, assumed from it.
   */
  public static Dependencies ofSteps(List<Metric> metrics) {
    Set<String> derivable = new HashSet<>();
    for (Metric metric : metrics) {
      for (Amount amount : metric.assume()) {
        if (amount.derives()) {
          derivable.add(metric.id());
        }
      }
    }
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      Set<String> derived = new LinkedHashSet<>();
      Set<String> assumed = new LinkedHashSet<>();
      for (Amount amount : metric.assume()) {
        Set<String> step = amount.derives() ? derived : assumed;
        if (!amount.derives()) {
          step.addAll(amount.needs());
        } else if (amount.by() != null && !amount.isByAttribute()) {
          step.add(amount.by());
        }
        for (Factor factor : amount.narrowedBy()) {
          if (derivable.contains(factor.input())) {
            step.add(factor.input() + DERIVED);
          }
        }
      }
      if (derivable.contains(metric.id())) {
        needs.put(metric.id() + DERIVED, derived);
        assumed.add(metric.id() + DERIVED);
      }
      needs.put(metric.id(), assumed);
    }
    return new Dependencies(needs);
  }

  /** Every metric that the amount looks at, or that the assumption of such a metric looks at. */
  public Set<String> of(Amount amount) {
    Set<String> found = new LinkedHashSet<>();
    Deque<Set<String>> left = new ArrayDeque<>();
    left.add(amount.needs());
    while (!left.isEmpty()) {
      for (String id : left.remove()) {
        if (found.add(id)) {
          left.add(needs.getOrDefault(id, Set.of()));
        }
      }
    }
    return found;
  }

  /**
   * The metrics in an order in which each comes after those its assumption looks at.
   *
   * @throws IllegalArgumentException if some depend on each other in a circle, or on none of these
   */
  public List<String> order() {
    Set<String> order = new LinkedHashSet<>();
    while (order.size() < needs.size()) {
      int before = order.size();
      for (Map.Entry<String, Set<String>> entry : needs.entrySet()) {
        if (order.containsAll(entry.getValue())) {
          order.add(entry.getKey());
        }
      }
      if (order.size() == before) {
        throw new IllegalArgumentException("assumptions that depend on each other in a circle");
      }
    }
    return List.copyOf(order);
  }

  /** The circles met walking from each metric in turn, none twice; the first hundred. */
  public List<List<String>> circles() {
    List<List<String>> circles = new ArrayList<>();
    Set<String> done = new HashSet<>();
    for (String id : needs.keySet()) {
      walk(id, new ArrayList<>(), done, circles);
    }
    return circles;
  }

  /** Goes no deeper than there are metrics. */
  private void walk(String id, List<String> path, Set<String> done, List<List<String>> circles) {
    int seen = path.indexOf(id);
    if (seen >= 0) {
      if (circles.size() < MOST_CIRCLES) {
        circles.add(List.copyOf(path.subList(seen, path.size())));
      }
      return;
    }
    if (done.contains(id)) {
      return;
    }
    path.add(id);
    for (String needed : needs.getOrDefault(id, Set.of())) {
      walk(needed, path, done, circles);
    }
    path.remove(path.size() - 1);
    done.add(id);
  }
}
