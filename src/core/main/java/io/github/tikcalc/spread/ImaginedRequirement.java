package io.github.tikcalc.spread;

import java.util.List;

/** A requirement as each imagined creator meets it: with its own metrics, and met or not. */
sealed interface ImaginedRequirement {

  /** Whether a creator meets it; what is unknown does not. */
  boolean isMet(int creator);

  /** Whether all meet it, or none does. */
  boolean isSame();

  /** Whether a creator meets all of a list. */
  static boolean areMet(List<ImaginedRequirement> all, int creator) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isMet(creator)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all creators are alike to a list. */
  static boolean areSame(List<ImaginedRequirement> all) {
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isSame()) {
        return false;
      }
    }
    return true;
  }

  /** A minimum. */
  record AtLeast(ImaginedMetric metric, double atLeast) implements ImaginedRequirement {
    @Override
    public boolean isMet(int creator) {
      return metric.of(creator) >= atLeast;
    }

    @Override
    public boolean isSame() {
      return metric.isSame();
    }
  }

  /** One of several sets. */
  record AnyOf(List<List<ImaginedRequirement>> sets) implements ImaginedRequirement {
    @Override
    public boolean isMet(int creator) {
      for (int i = 0; i < sets.size(); i++) {
        if (areMet(sets.get(i), creator)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean isSame() {
      for (int i = 0; i < sets.size(); i++) {
        if (!areSame(sets.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
