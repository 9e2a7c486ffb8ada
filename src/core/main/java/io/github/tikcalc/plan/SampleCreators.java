package io.github.tikcalc.plan;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Dependencies;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * For each stream of a card the plainest creator it pays: nothing but followers given if that is
 * enough, else the country, day and metrics it asks for.
 */
public final class SampleCreators {
  /**
   * Given for a metric that the card does not assume; a figure grows with it by the same factor.
   */
  private static final double SOME = 100;

  private static final double[] USUAL = {1e4, 1e5, 1e3, 1e6, 1e7, 1e8, 100, 10, 1};

  private final RateCard card;
  private final Inputs inputs;
  private final Dependencies dependencies;
  private final SampleCreator base;
  private final double[] counts;
  private final Map<Integer, SampleCreator> ofStream = new HashMap<>();

  public SampleCreators(RateCard card) {
    this.card = card;
    this.inputs = card.inputs();
    this.dependencies = Dependencies.of(inputs.metrics());
    this.base =
        new SampleCreator(
            Estimator.of(card), unknown(inputs.metrics().size()), none(inputs.attributes().size()));
    Metric followers = base.followers();
    this.counts =
        DoubleStream.concat(
                DoubleStream.of(USUAL).filter(n -> followers.min() <= n && n <= followers.max()),
                DoubleStream.of(most(followers), least(followers)))
            .toArray();
  }

  private static double[] unknown(int metrics) {
    double[] unknown = new double[metrics];
    Arrays.fill(unknown, Double.NaN);
    return unknown;
  }

  private static int[] none(int attributes) {
    int[] none = new int[attributes];
    Arrays.fill(none, Profile.NOT_GIVEN);
    return none;
  }

  /** The fewest followers there can be. */
  public static double least(Metric followers) {
    return SampleCreator.nearest(followers, followers.min());
  }

  /** The most followers there can be. */
  public static double most(Metric followers) {
    return SampleCreator.nearest(followers, followers.max());
  }

  /** Nothing given but followers. */
  public SampleCreator base() {
    return base;
  }

  /** The plainest creator that this stream pays. */
  public SampleCreator of(int stream) {
    return ofStream.computeIfAbsent(stream, i -> reaches(base, i) ? base : open(i));
  }

  /** A usual number of followers for which this stream pays, if there is one. */
  public double followers(SampleCreator creator, int stream) {
    double best = counts[0];
    int rank = 0;
    for (double count : counts) {
      int here = rank(creator.atUsual(count), stream);
      if (here > rank) {
        best = count;
        rank = here;
      }
    }
    return best;
  }

  private boolean reaches(SampleCreator creator, int stream) {
    return rank(creator.atUsual(followers(creator, stream)), stream) > 1;
  }

  /** 0: out of reach; 1: within reach, but no dollars; more: the surer the dollars. */
  private int rank(Estimate estimate, int stream) {
    Status status = estimate.status(stream);
    if (status == Status.UNAVAILABLE || status == Status.INELIGIBLE) {
      return 0;
    }
    boolean sure = status == Status.ELIGIBLE;
    if (Amount.last(card.streams().get(stream).pays()) == null) {
      return sure ? 3 : 2;
    }
    if (!estimate.hasPay(stream) || estimate.pay(stream, Scenario.HIGH) == 0) {
      return 1;
    }
    return sure && estimate.pay(stream, Scenario.LIKELY) > 0 ? 3 : 2;
  }

  private SampleCreator open(int index) {
    IncomeStream stream = card.streams().get(index);
    SampleCreator creator = base;
    if (base.atUsual(counts[0]).status(index) == Status.UNAVAILABLE) {
      Window window = window(stream);
      creator = in(window, creator);
      creator = creator.on(dayIn(window));
    }
    Amount pays = Amount.last(stream.pays());
    if (pays != null) {
      creator = giveUnknown(pays, creator);
    }
    Estimate grown = creator.at(most(base.followers()));
    for (Requirement.AtLeast requirement : stream.minimums()) {
      int metric = inputs.indexOfMetric(requirement.metric());
      double sure = grown.metric(metric).value().low();
      if (!requirement.metric().equals(Inputs.FOLLOWERS) && !(sure >= requirement.atLeast())) {
        creator = creator.giving(metric, requirement.atLeast());
        grown = creator.at(most(base.followers()));
      }
    }
    return creator;
  }

  /**
   * The window to look through: one that is open, else the one for the assumed country, else any.
   */
  private Window window(IncomeStream stream) {
    String assumed = assumedCountry();
    Window best = stream.availability().get(0);
    for (Window window : stream.availability()) {
      if (dayIn(window).equals(card.asOf())) {
        return window;
      }
      best = window.when().inCountry(assumed) ? window : best;
    }
    return best;
  }

  private @Nullable String assumedCountry() {
    int country = inputs.indexOfCountry();
    return country < 0 ? null : inputs.attributes().get(country).assume();
  }

  /** The card's day where the window holds it, else the day nearest to it. */
  private LocalDate dayIn(Window window) {
    LocalDate from = window.when().from();
    LocalDate until = window.when().until();
    if (from != null && card.asOf().isBefore(from)) {
      return from;
    }
    return until != null && !card.asOf().isBefore(until) ? until.minusDays(1) : card.asOf();
  }

  /** In a country that the window speaks of: the assumed one if it does, else the first by code. */
  SampleCreator in(Window window, SampleCreator creator) {
    if (window.when().countries() == null || window.when().inCountry(assumedCountry())) {
      return creator;
    }
    int country = inputs.indexOfCountry();
    String code = Collections.min(window.when().countries());
    return creator.givingAttribute(country, inputs.attributes().get(country).indexOf(code));
  }

  /** The same on a day within the window. */
  public SampleCreator through(Window window, SampleCreator creator) {
    return in(window, creator).on(dayIn(window));
  }

  private SampleCreator giveUnknown(Amount amount, SampleCreator creator) {
    SampleCreator given = creator;
    Set<String> needed = dependencies.of(amount);
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      boolean unknown =
          Amount.last(metric.assume()) == null && !metric.id().equals(Inputs.FOLLOWERS);
      if (unknown && needed.contains(metric.id())) {
        given = given.giving(i, SOME);
      }
    }
    return given;
  }
}
