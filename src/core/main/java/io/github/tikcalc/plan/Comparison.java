package io.github.tikcalc.plan;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Two creators, days or cards held against each other, and what each thing that differs is worth.
 *
 * @param card the second side's card
 * @param from the first side's total
 * @param to the second side's
 * @param changes what differs, in the card's order; the worths add up to the difference of the
 *     likely totals, to the cent
 * @param combinations the likely total of the first side with some of the changes made, in cents:
 *     change {@code i} is made where bit {@code i} of the position is set
 */
public record Comparison(
    RateCard card, Money from, Money to, List<Change> changes, List<Long> combinations) {
  /** What a change of the day is called. */
  public static final String DAY = "asOf";

  /** What a change of the card is called. */
  public static final String CARD = "rateCard";

  public Comparison {
    changes = List.copyOf(changes);
    combinations = List.copyOf(combinations);
  }

  /** How many of the changes the combinations are of: all but one of the card that is left over. */
  public int combined() {
    return Integer.numberOfTrailingZeros(combinations.size());
  }

  /**
   * One side.
   *
   * @param card the card
   * @param day the day to estimate for
   * @param metrics what is given, by metric id
   * @param attributes what is given, by attribute id: the id of a value
   */
  public record Side(
      RateCard card, LocalDate day, Map<String, Double> metrics, Map<String, String> attributes) {
    public Side {
      metrics = Map.copyOf(metrics);
      attributes = Map.copyOf(attributes);
    }

    /** A creator as it is. */
    public static Side of(Estimator estimator, Profile profile) {
      Inputs inputs = estimator.card().inputs();
      Map<String, Double> metrics = new HashMap<>();
      for (int i = 0; i < inputs.metrics().size(); i++) {
        if (!Double.isNaN(profile.metric(i))) {
          metrics.put(inputs.metrics().get(i).id(), profile.metric(i));
        }
      }
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < inputs.attributes().size(); i++) {
        Attribute attribute = inputs.attributes().get(i);
        if (profile.attribute(i) != Profile.NOT_GIVEN) {
          attributes.put(attribute.id(), attribute.values().get(profile.attribute(i)).id());
        }
      }
      return new Side(estimator.card(), estimator.asOf(), metrics, attributes);
    }
  }

  /**
   * Something that differs.
   *
   * @param what the id of an input, {@link #DAY} or {@link #CARD}; of several in one, all of them
   * @param from what it is on the first side: a Double, a String, a LocalDate; null: not given
   * @param to what it is on the second side
   * @param worth what it adds to the likely total, in cents
   */
  public record Change(List<String> what, @Nullable Object from, @Nullable Object to, long worth) {
    public Change {
      what = List.copyOf(what);
    }
  }

  /**
   * Holds two sides against each other.
   *
   * @throws io.github.tikcalc.profile.InvalidValueException if one side's card refuses what the
   *     other side gives
   */
  public static Comparison between(Side from, Side to) {
    return new Search(from, to).run();
  }

  /**
   * The same between totals that were written down earlier, perhaps under a card of other figures.
   *
   * @param before what the first side was then
   * @param after what the second side was
   * @return with a change of the card, last, that is worth what the changes leave unexplained; the
   *     same where that is nothing
   */
  public Comparison between(Money before, Money after) {
    long left = (after.likely() - before.likely()) - (to.likely() - from.likely());
    List<Change> all = new ArrayList<>(changes);
    if (!before.equals(from) || !after.equals(to)) {
      all.add(new Change(List.of(CARD), null, card.id(), left));
    }
    return new Comparison(card, before, after, all, combinations);
  }

  private record Difference(String what, @Nullable Object from, @Nullable Object to) {}

  private static final class Search {
    private final Side from;
    private final Side to;
    private final List<Difference> differences = new ArrayList<>();
    private final Map<List<Object>, Estimator> estimators = new HashMap<>();

    Search(Side from, Side to) {
      this.from = from;
      this.to = to;
      for (String id : ids(Inputs::metrics, Metric::id)) {
        add(id, from.metrics().get(id), to.metrics().get(id));
      }
      for (String id : ids(Inputs::attributes, Attribute::id)) {
        add(id, from.attributes().get(id), to.attributes().get(id));
      }
      add(DAY, from.day(), to.day());
      if (!from.card().equals(to.card())) {
        differences.add(new Difference(CARD, from.card().id(), to.card().id()));
      }
    }

    private <T> Set<String> ids(
        java.util.function.Function<Inputs, List<T>> all,
        java.util.function.Function<T, String> id) {
      Set<String> ids = new LinkedHashSet<>();
      for (Side side : List.of(from, to)) {
        all.apply(side.card().inputs()).forEach(input -> ids.add(id.apply(input)));
      }
      return ids;
    }

    private void add(String what, @Nullable Object a, @Nullable Object b) {
      if (!Objects.equals(a, b)) {
        differences.add(new Difference(what, a, b));
      }
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
      IntToLongFunction value =
          made -> {
            Set<Integer> some = new LinkedHashSet<>();
            for (int i = 0; i < groups.size(); i++) {
              if ((made & 1 << i) != 0) {
                some.addAll(groups.get(i));
              }
            }
            return likely(some);
          };
      List<Long> combinations = new ArrayList<>();
      for (int made = 0; made < 1 << groups.size(); made++) {
        combinations.add(value.applyAsLong(made));
      }
      List<Long> worths = Worths.of(groups.size(), combinations::get);
      List<Change> changes = new ArrayList<>();
      for (int i = 0; i < groups.size(); i++) {
        List<Integer> group = groups.get(i);
        List<String> what = group.stream().map(d -> differences.get(d).what()).toList();
        Difference first = differences.get(group.get(0));
        boolean single = group.size() == 1;
        changes.add(
            new Change(
                what, single ? first.from() : null, single ? first.to() : null, worths.get(i)));
      }
      return new Comparison(
          to.card(),
          estimate(Set.of()).total(),
          estimate(joined(groups)).total(),
          changes,
          combinations);
    }

    private List<List<Integer>> alone() {
      List<List<Integer>> alone = new ArrayList<>();
      for (int i = 0; i < differences.size(); i++) {
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
          left.stream().filter(other -> isTied(one, other)).forEach(found::add);
          left.removeAll(found);
        }
        groups.add(List.copyOf(group));
      }
      return groups;
    }

    private boolean isTied(int one, int other) {
      String a = differences.get(one).what();
      String b = differences.get(other).what();
      for (Side side : List.of(from, to)) {
        for (Metric metric : side.card().inputs().metrics()) {
          Set<String> tied = new HashSet<>(Set.of(metric.id()));
          if (metric.atMost() != null) {
            tied.add(metric.atMost());
          }
          for (Amount amount : metric.assume()) {
            if (amount.derives()) {
              tied.addAll(amount.needs());
            }
          }
          if (tied.contains(a) && tied.contains(b)) {
            return true;
          }
        }
      }
      return false;
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
      return estimate(made).total().likely();
    }

    /** By position: to read the words of a thousand profiles would take longer than to estimate. */
    private static Profile profile(
        Inputs inputs, Map<String, Double> metrics, Map<String, String> attributes) {
      Profile.Builder builder = Profile.builder(inputs);
      metrics.forEach((id, value) -> builder.metric(inputs.indexOfMetric(id), value));
      attributes.forEach(
          (id, word) -> {
            int index = inputs.indexOfAttribute(id);
            int value = inputs.attributes().get(index).indexOf(word);
            if (value < 0) {
              builder.attribute(id, word);
            } else {
              builder.attribute(index, value);
            }
          });
      return builder.build();
    }

    /** The first side with some of the differences made. */
    @SuppressWarnings("ReferenceEquality") // comparing all of a card would cost more than all else
    private Estimate estimate(Set<Integer> made) {
      Map<String, Double> metrics = new LinkedHashMap<>(from.metrics());
      Map<String, String> attributes = new LinkedHashMap<>(from.attributes());
      LocalDate day = from.day();
      RateCard card = from.card();
      for (int i : made) {
        Difference difference = differences.get(i);
        Object value = difference.to();
        if (difference.what().equals(CARD)) {
          card = to.card();
        } else if (value instanceof LocalDate other) {
          day = other;
        } else if (value instanceof Double number) {
          metrics.put(difference.what(), number);
        } else if (value instanceof String word) {
          attributes.put(difference.what(), word);
        } else {
          metrics.remove(difference.what());
          attributes.remove(difference.what());
        }
      }
      RateCard used = card;
      Inputs inputs = used.inputs();
      // What the other card alone asks for says nothing here.
      metrics.keySet().removeIf(id -> inputs.indexOfMetric(id) < 0);
      attributes.keySet().removeIf(id -> inputs.indexOfAttribute(id) < 0);
      LocalDate on = day;
      Estimator estimator =
          estimators.computeIfAbsent(
              List.of(used == from.card(), on), key -> Estimator.of(used, on));
      return estimator.estimate(profile(inputs, metrics, attributes));
    }
  }
}
