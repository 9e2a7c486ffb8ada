package io.github.tikcalc.engine;

import io.github.tikcalc.engine.RequirementCheck.Result;
import java.util.List;

/**
 * How far a creator is from meeting a set of requirements.
 *
 * @param met whether all are met
 * @param unmet how many are not
 * @param gap the largest gap beside what is asked
 */
record Distance(boolean met, int unmet, double gap) {
  static Distance of(List<RequirementCheck> checks) {
    boolean met = true;
    int unmet = 0;
    double gap = 0;
    for (RequirementCheck check : checks) {
      met &= check.result() == Result.MET;
      unmet += check.result() == Result.UNMET ? 1 : 0;
      for (RequirementCheck.Minimum minimum : check.minimums()) {
        if (minimum.gap() > 0) {
          gap = Math.max(gap, minimum.gap() / minimum.requirement().atLeast());
        }
      }
    }
    return new Distance(met, unmet, gap);
  }

  boolean isLessThan(Distance other) {
    if (met != other.met) {
      return met;
    }
    return unmet != other.unmet ? unmet < other.unmet : gap < other.gap;
  }
}
