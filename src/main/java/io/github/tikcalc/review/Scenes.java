package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import io.github.tikcalc.rates.Window;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * For each stream of a card the plainest creator it pays: nothing but followers told if that is
 * enough, else the country, day and metrics it asks for.
 */
final class Scenes {
  /** Told of a metric that the card does not assume; a figure grows with it by the same factor. */
  private static final double SOME = 100;

  private static final double[] USUAL = {1e4, 1e5, 1e3, 1e6, 1e7, 1e8, 100, 10, 1};

  private final RateCard card;
  private final Inputs inputs;
  private final Roots roots;
  private final Scene base;
  private final double[] counts;
  private final Map<Integer, Scene> ofStream = new HashMap<>();

  Scenes(RateCard card) {
    this.card = card;
    this.inputs = card.inputs();
    this.roots = new Roots(inputs);
    this.base = new Scene(Estimator.of(card), Profile.nothing(inputs), Profile.nobody(inputs));
    Metric followers = base.followers();
    this.counts =
        DoubleStream.concat(
                DoubleStream.of(USUAL).filter(n -> followers.min() <= n && n <= followers.max()),
                DoubleStream.of(most(followers), least(followers)))
            .toArray();
  }

  /** The fewest followers there can be. */
  static double least(Metric followers) {
    return Scene.nearest(followers, followers.min());
  }

  /** The most followers there can be. */
  static double most(Metric followers) {
    return Scene.nearest(followers, followers.max());
  }

  /** Nothing told but followers. */
  Scene base() {
    return base;
  }

  /** The plainest creator that this stream pays. */
  Scene of(int stream) {
    return ofStream.computeIfAbsent(stream, i -> reaches(base, i) ? base : open(i));
  }

  /** A usual number of followers for which this stream pays, if there is one. */
  double followers(Scene scene, int stream) {
    double best = counts[0];
    int rank = 0;
    for (double count : counts) {
      int here = rank(scene.atUsual(count), stream);
      if (here > rank) {
        best = count;
        rank = here;
      }
    }
    return best;
  }

  private boolean reaches(Scene scene, int stream) {
    return rank(scene.atUsual(followers(scene, stream)), stream) > 1;
  }

  /** 0: out of reach; 1: within reach, but no dollars; more: the surer the dollars. */
  private int rank(Estimate estimate, int stream) {
    Status status = estimate.status(stream);
    if (status == Status.UNAVAILABLE || status == Status.INELIGIBLE) {
      return 0;
    }
    boolean sure = status == Status.ELIGIBLE;
    if (card.streams().get(stream).pays() == null) {
      return sure ? 3 : 2;
    }
    if (!estimate.hasPay(stream) || estimate.pay(stream, 2) == 0) {
      return 1;
    }
    return sure && estimate.pay(stream, 1) > 0 ? 3 : 2;
  }

  private Scene open(int index) {
    Stream stream = card.streams().get(index);
    Scene scene = base;
    if (base.atUsual(counts[0]).status(index) == Status.UNAVAILABLE) {
      Window window = window(stream);
      scene = in(window, scene);
      scene = scene.on(dayIn(window));
    }
    if (stream.pays() != null) {
      scene = tellUnknown(stream.pays(), scene);
    }
    Estimate grown = scene.at(most(base.followers()));
    for (Requirement requirement : stream.requires()) {
      int metric = inputs.metric(requirement.metric());
      double sure = grown.metric(metric).value().low();
      if (!requirement.metric().equals(Inputs.FOLLOWERS) && !(sure >= requirement.atLeast())) {
        scene = scene.telling(metric, requirement.atLeast());
        grown = scene.at(most(base.followers()));
      }
    }
    return scene;
  }

  /**
   * The window to look through: one that is open, else the one for the assumed country, else any.
   */
  private Window window(Stream stream) {
    String assumed = assumedCountry();
    Window best = stream.availability().get(0);
    for (Window window : stream.availability()) {
      if (dayIn(window).equals(card.asOf())) {
        return window;
      }
      best = window.covers(assumed) ? window : best;
    }
    return best;
  }

  private @Nullable String assumedCountry() {
    int country = inputs.country();
    return country < 0 ? null : inputs.attributes().get(country).assume();
  }

  /** The card's day where the window holds it, else the day nearest to it. */
  private LocalDate dayIn(Window window) {
    LocalDate from = window.from();
    LocalDate until = window.until();
    if (from != null && card.asOf().isBefore(from)) {
      return from;
    }
    return until != null && !card.asOf().isBefore(until) ? until.minusDays(1) : card.asOf();
  }

  /** In a country that the window speaks of: the assumed one if it does, else the first by code. */
  Scene in(Window window, Scene scene) {
    if (window.countries() == null || window.covers(assumedCountry())) {
      return scene;
    }
    int country = inputs.country();
    String code = Collections.min(window.countries());
    return scene.tellingAttribute(country, inputs.attributes().get(country).indexOf(code));
  }

  /** The same on a day within the window. */
  Scene through(Window window, Scene scene) {
    return in(window, scene).on(dayIn(window));
  }

  private Scene tellUnknown(Amount amount, Scene scene) {
    Scene told = scene;
    Set<String> needed = roots.of(amount);
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      boolean unknown = metric.assume() == null && !metric.id().equals(Inputs.FOLLOWERS);
      if (unknown && needed.contains(metric.id())) {
        told = told.telling(i, SOME);
      }
    }
    return told;
  }
}
