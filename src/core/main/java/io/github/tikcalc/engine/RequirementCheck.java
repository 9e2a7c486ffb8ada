package io.github.tikcalc.engine;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A requirement held against a profile. */
public sealed interface RequirementCheck {

  /** The requirement. */
  Requirement requirement();

  /** What came of it. */
  Result result();

  /** Each minimum that is shown of it, in the card's order. */
  List<Minimum> minimums();

  /** Each minimum that is shown of several. */
  static List<Minimum> minimums(List<RequirementCheck> checks) {
    List<Minimum> minimums = new ArrayList<>();
    for (RequirementCheck check : checks) {
      minimums.addAll(check.minimums());
    }
    return List.copyOf(minimums);
  }

  /** Met, unmet, or cannot tell. */
  enum Result {
    MET,
    UNMET,
    UNKNOWN;

    /** In lower case, as every output writes it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A minimum for one metric.
   *
   * @param assumed whether the result rests on an assumed metric
   * @param gap what is missing at the metric's likely value, in its unit; above 0 where unmet, else
   *     0
   */
  record Minimum(
      Requirement.AtLeast requirement, Metric metric, Result result, boolean assumed, double gap)
      implements RequirementCheck {
    @Override
    public List<Minimum> minimums() {
      return List.of(this);
    }
  }

  /**
   * Several sets, of which one must hold in full.
   *
   * @param nearest the position of the set that is shown: one that is met, else the one with the
   *     fewest unmet requirements, of those the one whose largest gap is smallest beside what is
   *     asked, of those the first
   * @param shown the requirements of that set which ask something of this creator
   */
  record AnyOf(
      Requirement.AnyOf requirement, Result result, int nearest, List<RequirementCheck> shown)
      implements RequirementCheck {
    public AnyOf {
      shown = List.copyOf(shown);
    }

    @Override
    public List<Minimum> minimums() {
      return RequirementCheck.minimums(shown);
    }
  }
}
