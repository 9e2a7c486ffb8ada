package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What assumptions look at. */
final class Dependencies {
  private Dependencies() {}

  /** Metrics in an order in which each comes after those its assumption looks at. */
  static int[] order(Inputs inputs) {
    int count = inputs.metrics().size();
    int[][] needs = new int[count][];
    for (int i = 0; i < count; i++) {
      needs[i] = needs(inputs.metrics().get(i).assume(), inputs);
    }
    int[] order = new int[count];
    boolean[] placed = new boolean[count];
    int size = 0;
    while (size < count) {
      int before = size;
      for (int i = 0; i < count; i++) {
        if (!placed[i] && all(placed, needs[i])) {
          placed[i] = true;
          order[size++] = i;
        }
      }
      if (size == before) {
        throw new IllegalArgumentException("assumptions that depend on each other in a circle");
      }
    }
    return order;
  }

  private static boolean all(boolean[] placed, int[] needs) {
    for (int need : needs) {
      if (!placed[need]) {
        return false;
      }
    }
    return true;
  }

  private static int[] needs(@Nullable Amount assume, Inputs inputs) {
    Set<String> ids = assume == null ? Set.of() : assume.needs();
    int[] needs = new int[ids.size()];
    int i = 0;
    for (String id : ids) {
      needs[i++] = inputs.metric(id);
    }
    return needs;
  }
}
