package io.github.tikcalc.batch.digest;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The things with the greatest keys, at most so many; of equal keys those that came first. One
 * thread adds; others may ask meanwhile whether a thing is still wanted.
 */
final class Best<T> {
  /** A thing, its key, and how many came before it. */
  record Kept<T>(double key, long order, T thing) {}

  private static final Comparator<Kept<?>> WORST_FIRST =
      Comparator.<Kept<?>>comparingDouble(Kept::key)
          .thenComparing(Comparator.<Kept<?>>comparingLong(Kept::order).reversed());

  private final int most;
  private final PriorityQueue<Kept<T>> kept = new PriorityQueue<>(WORST_FIRST);

  /** The key that a thing which comes now must exceed. */
  private volatile double bar = Double.NEGATIVE_INFINITY;

  Best(int most) {
    this.most = most;
  }

  /** Whether a thing of this key that comes after all that were added would be kept. */
  boolean wants(double key) {
    return key > bar;
  }

  /** Adds a thing. Those with a smaller order must have been added before. */
  void add(double key, long order, T thing) {
    if (!wants(key)) {
      return;
    }
    kept.add(new Kept<>(key, order, thing));
    if (kept.size() > most) {
      kept.remove();
    }
    if (kept.size() == most) {
      bar = kept.element().key();
    }
  }

  /** Forgets all. */
  void clear() {
    kept.clear();
    bar = Double.NEGATIVE_INFINITY;
  }

  /** In the order in which they came. */
  List<Kept<T>> inOrder() {
    return kept.stream().sorted(Comparator.comparingLong(Kept::order)).toList();
  }

  /** The greatest first. */
  List<T> sorted() {
    return kept.stream().sorted(WORST_FIRST.reversed()).map(Kept::thing).toList();
  }
}
