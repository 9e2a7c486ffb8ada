package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.ImaginedCreators;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A creator, a card and a day: what can be changed one input at a time and estimated again.
 * Immutable and thread-safe.
 */
public final class Creator {
  private final Estimator estimator;
  private final Profile base;
  private final Map<String, Double> given;

  private Creator(Estimator estimator, Profile base, Map<String, Double> given) {
    this.estimator = estimator;
    this.base = base;
    this.given = given;
  }

  /**
   * A creator under a card on a day.
   *
   * @param profile in the terms of the estimator's card
   */
  public static Creator of(Estimator estimator, Profile profile) {
    return new Creator(estimator, profile, Map.of());
  }

  /** The card and the day. */
  public Estimator estimator() {
    return estimator;
  }

  /** What the card lets a user give. */
  public Inputs inputs() {
    return estimator.card().inputs();
  }

  /**
   * The profile as it is now.
   *
   * @throws io.github.tikcalc.profile.InvalidValueException if what is given cannot be
   */
  public Profile profile() {
    return given.isEmpty() ? base : builder().build();
  }

  /** The profile as it is now, to be changed; whether it can be is seen when it is built. */
  public Profile.Builder builder() {
    Profile.Builder builder = base.toBuilder();
    // No method as a value: that is put together at run time, and takes a tenth of a short run.
    for (Map.Entry<String, Double> metric : given.entrySet()) {
      builder.metric(metric.getKey(), metric.getValue());
    }
    return builder;
  }

  /**
   * What it earns.
   *
   * @throws io.github.tikcalc.profile.InvalidValueException if what is given cannot be
   */
  public Estimate estimate() {
    return estimator.estimate(profile());
  }

  /**
   * The creators who are given the same.
   *
   * @param like others of the same card, which they are imagined by sooner; null where there are
   *     none
   * @return null where the card has too many inputs and streams to imagine any
   */
  public @Nullable ImaginedCreators imagined(@Nullable ImaginedCreators like) {
    if (!ImaginedCreators.canHave(estimator.card())) {
      return null;
    }
    return like == null ? ImaginedCreators.of(estimate()) : like.like(estimate());
  }

  /** The same creator with one metric given; whether it can be is seen when it is estimated. */
  public Creator giving(String metric, double value) {
    Map<String, Double> more = new LinkedHashMap<>(given);
    more.put(metric, value);
    return new Creator(estimator, base, more);
  }

  /** The same creator on another day or under another card with the same inputs. */
  public Creator under(Estimator other) {
    return new Creator(other, base, given);
  }

  /** The metric of this id. */
  public Metric metric(String id) {
    return inputs().metric(id);
  }
}
