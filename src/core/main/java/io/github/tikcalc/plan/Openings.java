package io.github.tikcalc.plan;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Requirement.AtLeast;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.profile.InvalidValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The streams that are not open to a creator yet, in the order in which more followers open them.
 *
 * @param now what the creator earns as it is
 * @param more what it gains meanwhile with a thousand more followers, in cents of each figure; null
 *     where it cannot have so many
 * @param streams those ahead, ascending by followers; empty where every stream is open that is
 *     offered to the creator
 */
public record Openings(Estimate now, @Nullable Gain more, List<Opening> streams) {
  /** How many more followers are looked at. */
  public static final int MORE = 1000;

  public Openings {
    streams = List.copyOf(streams);
  }

  /**
   * A stream ahead.
   *
   * @param followers the least at which its requirements on followers are met; 0 where it has none
   * @param needs its other requirements; of alternatives those of the one that asks for the fewest
   *     followers
   * @param brings what it earns a month where each requirement is just met; an estimate one
   *     follower short of it has none of this. Null where nobody publishes what it pays, or an
   *     input that it needs is not known
   */
  public record Opening(
      IncomeStream stream, double followers, List<Need> needs, @Nullable Money brings) {
    public Opening {
      needs = List.copyOf(needs);
    }
  }

  /** A stream ahead, and the least followers at which its requirements on followers are met. */
  public record Door(IncomeStream stream, double followers) {}

  /**
   * A requirement besides followers, held against the creator with at least the followers that the
   * stream asks for.
   *
   * @param gap what is missing at the likely value; NaN where that is not known, 0 where it is met
   */
  public record Need(Metric metric, double atLeast, double gap, RequirementCheck.Result result) {
    /** Whether it holds. */
    public boolean isMet() {
      return result == RequirementCheck.Result.MET;
    }
  }

  /** The streams ahead of a creator. */
  public static Openings of(Creator creator) {
    Estimate now = creator.estimate();
    RateCard card = now.card();
    List<Opening> streams = new ArrayList<>();
    for (int s = 0; s < card.streams().size(); s++) {
      if (isAhead(now, s)) {
        streams.add(opening(creator, now, s));
      }
    }
    streams.sort(Comparator.comparingDouble(Opening::followers));
    return new Openings(now, more(creator, now), streams);
  }

  private static boolean isAhead(Estimate now, int stream) {
    Status status = now.status(stream);
    return status == Status.INELIGIBLE || (status == Status.UNCERTAIN && now.isOffered(stream));
  }

  /**
   * The first of the streams ahead that asks for more followers than the creator has, without
   * working out what it needs besides and brings; null where none does.
   */
  public static @Nullable Door next(Estimate now) {
    RateCard card = now.card();
    InputGrid grid = new InputGrid(card.inputs().metric(Inputs.FOLLOWERS));
    Door first = null;
    for (int s = 0; s < card.streams().size(); s++) {
      if (isAhead(now, s)) {
        IncomeStream stream = card.streams().get(s);
        double least = grid.value(grid.atLeast(followersOf(asked(stream.requires(), now))));
        if (least > followers(now) && (first == null || least < first.followers())) {
          first = new Door(stream, least);
        }
      }
    }
    return first;
  }

  private static @Nullable Gain more(Creator creator, Estimate now) {
    Metric followers = creator.metric(Inputs.FOLLOWERS);
    double count = followers(now) + MORE;
    if (count > followers.max()) {
      return null;
    }
    Estimate grown = grown(creator, count);
    return grown == null ? null : Gain.between(now.total(), grown.total());
  }

  /** With so many followers; null where they cannot be beside what else is given. */
  private static @Nullable Estimate grown(Creator creator, double followers) {
    try {
      return creator.giving(Inputs.FOLLOWERS, followers).estimate();
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private static double followers(Estimate estimate) {
    return estimate.profile().metric(estimate.card().inputs().indexOfMetric(Inputs.FOLLOWERS));
  }

  private static Opening opening(Creator creator, Estimate now, int index) {
    IncomeStream stream = now.card().streams().get(index);
    List<AtLeast> asked = asked(stream.requires(), now);
    InputGrid grid = new InputGrid(creator.metric(Inputs.FOLLOWERS));
    double least = grid.value(grid.atLeast(followersOf(asked)));
    Estimate grown = grown(creator, Math.max(least, followers(now)));
    Estimate then = grown == null ? now : grown;
    List<Need> needs = new ArrayList<>();
    for (AtLeast minimum : asked) {
      if (!minimum.metric().equals(Inputs.FOLLOWERS)) {
        needs.add(need(then, minimum));
      }
    }
    return new Opening(stream, least, needs, brings(creator, least, needs, index));
  }

  /** The minimums that ask something: of alternatives those of the nearest by followers. */
  private static List<AtLeast> asked(List<Requirement> requirements, Estimate now) {
    List<AtLeast> asked = new ArrayList<>();
    for (Requirement requirement : requirements) {
      if (requirement instanceof AtLeast minimum) {
        if (now.holds(minimum.when())) {
          asked.add(minimum);
        }
      } else if (requirement instanceof Requirement.AnyOf anyOf) {
        anyOf.sets().stream()
            .map(set -> asked(set, now))
            .min(
                Comparator.comparingDouble(Openings::followersOf)
                    .thenComparingInt(set -> unmet(set, now)))
            .ifPresent(asked::addAll);
      }
    }
    return asked;
  }

  private static double followersOf(List<AtLeast> asked) {
    double least = 0;
    for (AtLeast minimum : asked) {
      if (minimum.metric().equals(Inputs.FOLLOWERS)) {
        least = Math.max(least, minimum.atLeast());
      }
    }
    return least;
  }

  private static int unmet(List<AtLeast> asked, Estimate now) {
    int unmet = 0;
    for (AtLeast minimum : asked) {
      unmet += need(now, minimum).isMet() ? 0 : 1;
    }
    return unmet;
  }

  private static Need need(Estimate estimate, AtLeast minimum) {
    Inputs inputs = estimate.card().inputs();
    int index = inputs.indexOfMetric(minimum.metric());
    Range value = estimate.metric(index).value();
    double atLeast = minimum.atLeast();
    RequirementCheck.Result result =
        value.low() >= atLeast
            ? RequirementCheck.Result.MET
            : value.high() < atLeast
                ? RequirementCheck.Result.UNMET
                : RequirementCheck.Result.UNKNOWN;
    double gap = result == RequirementCheck.Result.MET ? 0 : Math.max(0, atLeast - value.likely());
    return new Need(inputs.metrics().get(index), atLeast, gap, result);
  }

  /**
   * The creator at the threshold of a stream: what is not met is given as much as is asked.
   *
   * @throws InvalidValueException if it cannot be beside what else is given
   */
  public static Creator atThreshold(Creator creator, Opening opening) {
    return there(creator, opening.followers(), opening.needs());
  }

  private static Creator there(Creator creator, double least, List<Need> needs) {
    Creator there = least > 0 ? creator.giving(Inputs.FOLLOWERS, least) : creator;
    for (Need need : needs) {
      int index = there.inputs().indexOfMetric(need.metric().id());
      if (!(there.estimate().metric(index).value().low() >= need.atLeast())) {
        InputGrid grid = new InputGrid(need.metric());
        there = there.giving(need.metric().id(), grid.value(grid.atLeast(need.atLeast())));
      }
    }
    return there;
  }

  private static @Nullable Money brings(
      Creator creator, double least, List<Need> needs, int stream) {
    try {
      return there(creator, least, needs).estimate().stream(stream).pay();
    } catch (InvalidValueException e) {
      // What is asked cannot be beside what is given: nobody can tell.
      return null;
    }
  }
}
