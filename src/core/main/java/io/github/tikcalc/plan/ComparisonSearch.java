package io.github.tikcalc.plan;

import io.github.tikcalc.plan.Comparison.Change;
import io.github.tikcalc.plan.Differences.Difference;
import io.github.tikcalc.profile.InvalidValueException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts differences in groups, each of which can be made without the others and of which there are
 * no more than can be counted, and finds what each group is worth.
 */
final class ComparisonSearch {
  private final Differences differences;

  ComparisonSearch(Differences differences) {
    this.differences = differences;
  }

  Comparison run() {
    try {
      return run(alone());
    } catch (InvalidValueException e) {
      // Half of the changes can make what cannot be: more subscribers than followers, say.
      return run(linked());
    }
  }

  private Comparison run(List<List<Integer>> all) {
    List<List<Integer>> groups = all.size() <= Worths.MOST ? all : largest(all);
    List<Long> combinations = new ArrayList<>();
    for (int made = 0; made < 1 << groups.size(); made++) {
      Set<Integer> some = new LinkedHashSet<>();
      for (int i = 0; i < groups.size(); i++) {
        if ((made & 1 << i) != 0) {
          some.addAll(groups.get(i));
        }
      }
      combinations.add(likely(some));
    }
    List<Long> worths = Worths.of(groups.size(), combinations::get);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      changes.add(change(groups.get(i), worths.get(i)));
    }
    return new Comparison(
        differences.card(),
        differences.made(Set.of()).total(),
        differences.made(joined(groups)).total(),
        changes,
        combinations);
  }

  private Change change(List<Integer> group, long worth) {
    List<String> what = group.stream().map(d -> differences.get(d).what()).toList();
    Difference first = differences.get(group.get(0));
    boolean single = group.size() == 1;
    return new Change(what, single ? first.from() : null, single ? first.to() : null, worth);
  }

  private List<List<Integer>> alone() {
    List<List<Integer>> alone = new ArrayList<>();
    for (int i = 0; i < differences.count(); i++) {
      alone.add(List.of(i));
    }
    return alone;
  }

  /** Differences of metrics that a card ties to each other in one group. */
  private List<List<Integer>> linked() {
    List<List<Integer>> groups = new ArrayList<>();
    Set<Integer> left = joined(alone());
    while (!left.isEmpty()) {
      Set<Integer> group = new TreeSet<>();
      Deque<Integer> found = new ArrayDeque<>(List.of(left.iterator().next()));
      while (!found.isEmpty()) {
        int one = found.remove();
        left.remove(one);
        group.add(one);
        left.stream().filter(other -> differences.areTied(one, other)).forEach(found::add);
        left.removeAll(found);
      }
      groups.add(List.copyOf(group));
    }
    return groups;
  }

  private static Set<Integer> joined(List<List<Integer>> groups) {
    Set<Integer> joined = new LinkedHashSet<>();
    groups.forEach(joined::addAll);
    return joined;
  }

  /** As many groups as can be counted: those that move least become one. */
  private List<List<Integer>> largest(List<List<Integer>> groups) {
    long none = likely(Set.of());
    long whole = likely(joined(groups));
    Map<List<Integer>, Long> moved = new HashMap<>();
    for (List<Integer> group : groups) {
      Set<Integer> others = joined(groups);
      others.removeAll(Set.copyOf(group));
      moved.put(
          group,
          Math.abs(likely(joined(List.of(group))) - none) + Math.abs(whole - likely(others)));
    }
    List<List<Integer>> sorted = new ArrayList<>(groups);
    sorted.sort(Comparator.comparing(group -> -moved.getOrDefault(group, 0L)));
    List<List<Integer>> kept = new ArrayList<>(sorted.subList(0, Worths.MOST - 1));
    kept.sort(Comparator.comparing(group -> group.get(0)));
    Set<Integer> rest = new TreeSet<>(joined(sorted.subList(Worths.MOST - 1, sorted.size())));
    kept.add(List.copyOf(rest));
    return kept;
  }

  private long likely(Set<Integer> made) {
    return differences.made(made).total().likely();
  }
}
