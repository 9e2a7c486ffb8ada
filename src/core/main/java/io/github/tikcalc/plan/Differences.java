package io.github.tikcalc.plan;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.Comparison.Side;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two sides, each thing by itself and in the card's order; and the first side
 * with any of it made as on the second. Not thread-safe: it keeps the cards it has compiled.
 */
final class Differences {
  /**
   * One of them.
   *
   * @param what the id of an input, {@link Comparison#DAY} or {@link Comparison#CARD}
   * @param from what it is on the first side; null: not given
   * @param to what it is on the second side
   */
  record Difference(String what, @Nullable Object from, @Nullable Object to) {}

  /** A card for one day, and what builds creators in its terms, which takes as long to make. */
  private record Compiled(Estimator estimator, Profile.Builder creator) {}

  private final Side from;
  private final Side to;
  private final List<Difference> all = new ArrayList<>();
  private final Map<List<Object>, Compiled> compiled = new HashMap<>();

  Differences(Side from, Side to) {
    this.from = from;
    this.to = to;
    for (String id : ids(Inputs::metrics, Metric::id)) {
      add(id, from.metrics().get(id), to.metrics().get(id));
    }
    for (String id : ids(Inputs::attributes, Attribute::id)) {
      add(id, from.attributes().get(id), to.attributes().get(id));
    }
    add(Comparison.DAY, from.day(), to.day());
    if (!from.card().equals(to.card())) {
      all.add(new Difference(Comparison.CARD, from.card().id(), to.card().id()));
    }
  }

  private <T> Set<String> ids(Function<Inputs, List<T>> inputs, Function<T, String> id) {
    Set<String> ids = new LinkedHashSet<>();
    for (Side side : List.of(from, to)) {
      inputs.apply(side.card().inputs()).forEach(input -> ids.add(id.apply(input)));
    }
    return ids;
  }

  private void add(String what, @Nullable Object a, @Nullable Object b) {
    if (!Objects.equals(a, b)) {
      all.add(new Difference(what, a, b));
    }
  }

  int count() {
    return all.size();
  }

  Difference get(int index) {
    return all.get(index);
  }

  /** The second side's card. */
  RateCard card() {
    return to.card();
  }

  /**
   * Whether one side's card ties two of them to each other, so that one alone may be impossible.
   */
  boolean areTied(int one, int other) {
    String a = all.get(one).what();
    String b = all.get(other).what();
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

  /**
   * The first side with some of them made.
   *
   * @param made their positions
   * @throws io.github.tikcalc.profile.InvalidValueException if that cannot be
   */
  @SuppressWarnings("ReferenceEquality") // comparing all of a card would cost more than all else
  Estimate made(Set<Integer> made) {
    Map<String, Double> metrics = new LinkedHashMap<>(from.metrics());
    Map<String, String> attributes = new LinkedHashMap<>(from.attributes());
    LocalDate day = from.day();
    RateCard card = from.card();
    for (int i : made) {
      Difference difference = all.get(i);
      Object value = difference.to();
      if (difference.what().equals(Comparison.CARD)) {
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
    Compiled one =
        compiled.computeIfAbsent(
            List.of(used == from.card(), on),
            key -> new Compiled(Estimator.of(used, on), Profile.builder(inputs)));
    Profile.Builder creator = one.creator().clear();
    metrics.forEach(creator::metric);
    attributes.forEach(creator::attribute);
    return one.estimator().estimate(creator.build());
  }
}
