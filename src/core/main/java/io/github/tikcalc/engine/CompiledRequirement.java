package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.RequirementCheck.Result;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Condition.Sign;
import io.github.tikcalc.expression.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A requirement that is asked on the day of the estimate, on arrays. */
abstract sealed class CompiledRequirement {

  private CompiledRequirement() {}

  /** Whether it is asked of this creator; if not, nothing else of it counts. */
  abstract boolean isAsked(Creator creator);

  abstract Result check(Creator creator);

  /** Whether it holds at the likely value of every metric. */
  abstract boolean holdsAtLikely(Creator creator);

  /** Whether it is met, or is not asked, as an expression. */
  abstract Condition expressMet(SymbolicCreator creator);

  /** Whether it is asked and unmet, as an expression. */
  abstract Condition expressUnmet(SymbolicCreator creator);

  /** Whether it holds at the likely values, or is not asked, as an expression. */
  abstract Condition expressLikely(SymbolicCreator creator);

  /** Whether all of several are met, as an expression. */
  static Condition expressMet(CompiledRequirement[] requirements, SymbolicCreator creator) {
    return Condition.all(each(requirements, requirement -> requirement.expressMet(creator)));
  }

  /** Whether any of several is unmet, as an expression. */
  static Condition expressUnmet(CompiledRequirement[] requirements, SymbolicCreator creator) {
    return Condition.any(each(requirements, requirement -> requirement.expressUnmet(creator)));
  }

  /** What {@link #allHoldAtLikely} tells, as an expression. */
  static Condition expressLikely(CompiledRequirement[] requirements, SymbolicCreator creator) {
    return Condition.all(each(requirements, requirement -> requirement.expressLikely(creator)));
  }

  private static <T> List<Condition> each(T[] parts, Function<T, Condition> condition) {
    return Stream.of(parts).map(condition).toList();
  }

  /** What to show of it. */
  abstract RequirementCheck describe(Estimate estimate, Creator creator);

  /** Those of a list that are asked on the day. */
  static CompiledRequirement[] of(List<Requirement> requirements, Terms terms) {
    List<CompiledRequirement> asked = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.AnyOf anyOf) {
        asked.add(new AnyOf(anyOf, terms));
      } else {
        Requirement.AtLeast atLeast = (Requirement.AtLeast) requirement;
        CompiledWhen when = CompiledWhen.of(atLeast.when(), terms);
        if (when != null) {
          asked.add(new AtLeast(atLeast, when, terms));
        }
      }
    }
    return asked.toArray(new CompiledRequirement[0]);
  }

  /** What becomes of several requirements that must all hold. */
  static Result all(CompiledRequirement[] requirements, Creator creator) {
    Result all = Result.MET;
    for (CompiledRequirement requirement : requirements) {
      if (requirement.isAsked(creator)) {
        Result result = requirement.check(creator);
        if (result == Result.UNMET) {
          return Result.UNMET;
        }
        all = result == Result.UNKNOWN ? Result.UNKNOWN : all;
      }
    }
    return all;
  }

  /** Whether all of several hold at the likely value of every metric. */
  static boolean allHoldAtLikely(CompiledRequirement[] requirements, Creator creator) {
    for (CompiledRequirement requirement : requirements) {
      if (requirement.isAsked(creator) && !requirement.holdsAtLikely(creator)) {
        return false;
      }
    }
    return true;
  }

  /** What to show of several, without those that are not asked. */
  static List<RequirementCheck> describe(
      CompiledRequirement[] requirements, Estimate estimate, Creator creator) {
    List<RequirementCheck> checks = new ArrayList<>();
    for (CompiledRequirement requirement : requirements) {
      if (requirement.isAsked(creator)) {
        checks.add(requirement.describe(estimate, creator));
      }
    }
    return List.copyOf(checks);
  }

  private static final class AtLeast extends CompiledRequirement {
    private final Requirement.AtLeast requirement;
    private final CompiledWhen when;
    private final int metric;
    private final double atLeast;

    AtLeast(Requirement.AtLeast requirement, CompiledWhen when, Terms terms) {
      this.requirement = requirement;
      this.when = when;
      this.metric = terms.metric(requirement.metric());
      this.atLeast = requirement.atLeast();
    }

    @Override
    boolean isAsked(Creator creator) {
      return when.holds(creator);
    }

    @Override
    Result check(Creator creator) {
      int slot = FIGURES * metric;
      if (creator.values[slot] >= atLeast) {
        return Result.MET;
      }
      return creator.values[slot + 2] < atLeast ? Result.UNMET : Result.UNKNOWN;
    }

    @Override
    boolean holdsAtLikely(Creator creator) {
      return creator.values[FIGURES * metric + 1] >= atLeast;
    }

    @Override
    Condition expressMet(SymbolicCreator creator) {
      return when.express(creator).not().or(compare(creator, Scenario.LOW, Sign.AT_LEAST));
    }

    @Override
    Condition expressUnmet(SymbolicCreator creator) {
      return when.express(creator).and(compare(creator, Scenario.HIGH, Sign.LESS));
    }

    @Override
    Condition expressLikely(SymbolicCreator creator) {
      return when.express(creator).not().or(compare(creator, Scenario.LIKELY, Sign.AT_LEAST));
    }

    private Condition compare(SymbolicCreator creator, Scenario scenario, Sign sign) {
      Figure figure = creator.metric(metric, Creator.slot(0, scenario));
      return Condition.compare(figure, sign, Figure.of(atLeast));
    }

    @Override
    RequirementCheck describe(Estimate estimate, Creator creator) {
      Metric asked = estimate.card().inputs().metrics().get(metric);
      Result result = check(creator);
      double gap = result == Result.UNMET ? atLeast - creator.values[FIGURES * metric + 1] : 0;
      boolean assumed = estimate.origin(metric) == Origin.ASSUMED;
      return new RequirementCheck.Minimum(requirement, asked, result, assumed, gap);
    }
  }

  private static final class AnyOf extends CompiledRequirement {
    private final Requirement.AnyOf requirement;
    private final CompiledRequirement[][] sets;

    AnyOf(Requirement.AnyOf requirement, Terms terms) {
      this.requirement = requirement;
      this.sets = new CompiledRequirement[requirement.sets().size()][];
      for (int i = 0; i < sets.length; i++) {
        sets[i] = CompiledRequirement.of(requirement.sets().get(i), terms);
      }
    }

    @Override
    boolean isAsked(Creator creator) {
      return true;
    }

    @Override
    Result check(Creator creator) {
      Result best = Result.UNMET;
      for (CompiledRequirement[] set : sets) {
        Result result = all(set, creator);
        if (result == Result.MET) {
          return Result.MET;
        }
        best = result == Result.UNKNOWN ? Result.UNKNOWN : best;
      }
      return best;
    }

    @Override
    boolean holdsAtLikely(Creator creator) {
      for (CompiledRequirement[] set : sets) {
        if (allHoldAtLikely(set, creator)) {
          return true;
        }
      }
      return false;
    }

    @Override
    Condition expressMet(SymbolicCreator creator) {
      return Condition.any(each(sets, set -> expressMet(set, creator)));
    }

    @Override
    Condition expressUnmet(SymbolicCreator creator) {
      return Condition.all(each(sets, set -> expressUnmet(set, creator)));
    }

    @Override
    Condition expressLikely(SymbolicCreator creator) {
      return Condition.any(each(sets, set -> expressLikely(set, creator)));
    }

    @Override
    RequirementCheck describe(Estimate estimate, Creator creator) {
      int nearest = 0;
      Distance least = null;
      for (int i = 0; i < sets.length; i++) {
        Distance distance = Distance.of(describe(sets[i], estimate, creator));
        if (least == null || distance.isLessThan(least)) {
          least = distance;
          nearest = i;
        }
      }
      List<RequirementCheck> shown = describe(sets[nearest], estimate, creator);
      return new RequirementCheck.AnyOf(requirement, check(creator), nearest, shown);
    }
  }
}
