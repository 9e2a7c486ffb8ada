package io.github.tikcalc.plan.curve;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;

/**
 * Where a curve bends, jumps or turns: from each of these values up to just before the next, each
 * figure of each stream is smooth and goes one way.
 *
 * @param streams for each number the ids of the streams that change their way there; the first and
 *     the last are those from and to which was looked, whether anything changes there or not
 */
record Corners(NavigableMap<Long, Set<String>> streams) {
  /** Their numbers, ascending. */
  List<Long> numbers() {
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
