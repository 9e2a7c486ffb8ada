package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A creator with all but the followers told, and a day: what warnings are looked for in, and what
 * shows them to be true. Not thread-safe: it keeps the estimates that are asked for again and
 * again.
 */
final class Scene {
  private final Estimator estimator;
  private final double[] metrics;
  private final int[] attributes;
  private final int followers;
  private final Map<Double, Estimate> usual = new HashMap<>();

  Scene(Estimator estimator, double[] metrics, int[] attributes) {
    this.estimator = estimator;
    this.metrics = metrics.clone();
    this.attributes = attributes.clone();
    this.followers = inputs().metric(Inputs.FOLLOWERS);
  }

  private Inputs inputs() {
    return estimator.card().inputs();
  }

  /** The metric that grows. */
  Metric followers() {
    return inputs().metrics().get(followers);
  }

  Estimate at(double count) {
    double[] told = metrics.clone();
    told[followers] = count;
    return estimator.estimate(Profile.of(inputs(), told, attributes));
  }

  /** The same, kept for the next time. */
  Estimate atUsual(double count) {
    return usual.computeIfAbsent(count, this::at);
  }

  /** The same creator under another card with the same inputs, in the same order. */
  Scene under(RateCard other) {
    return new Scene(Estimator.of(other, estimator.asOf()), metrics, attributes);
  }

  /** The value nearest to one wanted that a metric can have; NaN where it can have none. */
  static double nearest(Metric metric, double wanted) {
    double least = metric.whole() ? Math.ceil(metric.min()) : metric.min();
    double most = metric.whole() ? Math.floor(metric.max()) : metric.max();
    double near = metric.whole() ? Math.ceil(wanted) : wanted;
    return least <= most ? Math.max(least, Math.min(most, near)) : Double.NaN;
  }

  /** The same, with one metric told as near to a value as it can be. */
  Scene telling(int metric, double wanted) {
    double[] told = metrics.clone();
    told[metric] = nearest(inputs().metrics().get(metric), wanted);
    return new Scene(estimator, told, attributes);
  }

  /** The same, with one attribute told. */
  Scene tellingAttribute(int attribute, int value) {
    int[] told = attributes.clone();
    told[attribute] = value;
    return new Scene(estimator, metrics, told);
  }

  /** The same on another day. */
  Scene on(LocalDate day) {
    return day.equals(estimator.asOf())
        ? this
        : new Scene(Estimator.of(estimator.card(), day), metrics, attributes);
  }

  boolean tells(int metric) {
    return !Double.isNaN(metrics[metric]);
  }

  /** Whether both are the same creator on the same day. */
  boolean isSame(Scene other) {
    return Arrays.equals(metrics, other.metrics)
        && Arrays.equals(attributes, other.attributes)
        && estimator.asOf().equals(other.estimator.asOf());
  }

  /** The options that give this creator: {@code --followers 10000 --niche beauty}. */
  String options(double count) {
    StringJoiner options = new StringJoiner(" ");
    options.add(followersOption(count));
    for (int i = 0; i < metrics.length; i++) {
      if (tells(i)) {
        options.add(
            Inputs.optionOf(inputs().metrics().get(i).id()) + " " + Figures.plain(metrics[i]));
      }
    }
    List<Attribute> all = inputs().attributes();
    for (int i = 0; i < attributes.length; i++) {
      if (attributes[i] != Profile.NOT_TOLD) {
        options.add(
            Inputs.optionOf(all.get(i).id()) + " " + all.get(i).values().get(attributes[i]).id());
      }
    }
    if (!estimator.asOf().equals(estimator.card().asOf())) {
      options.add("--as-of " + estimator.asOf());
    }
    return options.toString();
  }

  static String followersOption(double count) {
    return Inputs.optionOf(Inputs.FOLLOWERS) + " " + Figures.plain(count);
  }
}
