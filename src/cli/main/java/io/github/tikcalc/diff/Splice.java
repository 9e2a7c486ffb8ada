package io.github.tikcalc.diff;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A card between two others: some of what differs is taken from the second, all else from the
 * first. What differs is told by where it stands: the components of the card's records, and the
 * places or the ids of what stands in lists.
 */
final class Splice {
  private final RateCard before;
  private final RateCard after;
  private final Set<String> differences = new LinkedHashSet<>();
  private Set<String> chosen = Set.of();

  Splice(RateCard before, RateCard after) {
    this.before = before;
    this.after = after;
    of("", before, after);
  }

  /** Where the two cards differ. */
  List<String> differences() {
    return List.copyOf(differences);
  }

  /**
   * The first card with some of what differs as in the second.
   *
   * @throws IllegalArgumentException if there can be no such card
   */
  RateCard with(Set<String> some) {
    chosen = some;
    Object made = of("", before, after);
    return made instanceof RateCard card ? card : before;
  }

  private @Nullable Object of(String path, @Nullable Object one, @Nullable Object other) {
    if (Objects.equals(one, other)) {
      return one;
    }
    if (one instanceof Record && other != null && one.getClass() == other.getClass()) {
      // Low, likely and high are held together: apart they may not be in order.
      return one instanceof Range ? leaf(path, one, other) : record(path, one, other);
    }
    if (one instanceof List<?> old && other instanceof List<?> now) {
      return list(path, old, now);
    }
    return leaf(path, one, other);
  }

  private @Nullable Object leaf(String path, @Nullable Object one, @Nullable Object other) {
    differences.add(path);
    return chosen.contains(path) ? other : one;
  }

  private Object record(String path, Object one, Object other) {
    RecordComponent[] components = one.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    try {
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        Object old = components[i].getAccessor().invoke(one);
        Object now = components[i].getAccessor().invoke(other);
        values[i] = of(path + "." + components[i].getName(), old, now);
      }
      Constructor<?> constructor = one.getClass().getConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no such " + path, e);
    }
  }

  private Object list(String path, List<?> old, List<?> now) {
    if (isNamed(old) && isNamed(now)) {
      return named(path, old, now);
    }
    boolean alike = old.size() == now.size() && Arrays.equals(levels(old), levels(now));
    if (!alike || !old.stream().allMatch(Record.class::isInstance)) {
      return Objects.requireNonNull(leaf(path, old, now));
    }
    List<Object> made = new ArrayList<>();
    for (int i = 0; i < old.size(); i++) {
      Object one = old.get(i);
      made.add(Objects.requireNonNull(of(path + "[" + i + "]", one, now.get(i))));
    }
    return made;
  }

  /** Where the points of a list stand: moved, they would have to be put in another order. */
  private static double[] levels(List<?> list) {
    return list.stream().mapToDouble(item -> item instanceof Point p ? p.at() : 0).toArray();
  }

  private List<Object> named(String path, List<?> old, List<?> now) {
    List<Object> made = new ArrayList<>();
    for (Object one : old) {
      Object kept = of(path + "." + id(one), one, find(now, id(one)));
      if (kept != null) {
        made.add(kept);
      }
    }
    for (Object other : now) {
      if (find(old, id(other)) == null) {
        Object added = leaf(path + "." + id(other), null, other);
        if (added != null) {
          made.add(added);
        }
      }
    }
    return made;
  }

  private static @Nullable Object find(List<?> list, String id) {
    for (Object one : list) {
      if (id(one).equals(id)) {
        return one;
      }
    }
    return null;
  }

  private static boolean isNamed(List<?> list) {
    return !list.isEmpty() && list.stream().noneMatch(item -> id(item).isEmpty());
  }

  private static String id(Object item) {
    if (item instanceof IncomeStream stream) {
      return stream.id();
    }
    if (item instanceof Metric metric) {
      return metric.id();
    }
    return item instanceof Attribute attribute ? attribute.id() : "";
  }
}
