package io.github.tikcalc.plan;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.PlainNumber;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A creator with all but the followers given, and a day: what warnings are looked for in, and what
 * shows them to be true. Not thread-safe: it keeps the estimates that are asked for again and
 * again.
 */
public final class SampleCreator {
  private final Estimator estimator;
  private final double[] metrics;
  private final int[] attributes;
  private final int followers;
  private final Map<Double, Estimate> usual = new HashMap<>();

  SampleCreator(Estimator estimator, double[] metrics, int[] attributes) {
    this.estimator = estimator;
    this.metrics = metrics.clone();
    this.attributes = attributes.clone();
    this.followers = inputs().indexOfMetric(Inputs.FOLLOWERS);
  }

  private Inputs inputs() {
    return estimator.card().inputs();
  }

  /** The metric that grows. */
  public Metric followers() {
    return inputs().metrics().get(followers);
  }

  public Estimate at(double count) {
    Profile.Builder profile = Profile.builder(inputs());
    for (int i = 0; i < metrics.length; i++) {
      profile.metric(i, metrics[i]);
    }
    for (int i = 0; i < attributes.length; i++) {
      profile.attribute(i, attributes[i]);
    }
    return estimator.estimate(profile.metric(followers, count).build());
  }

  /** The same, kept for the next time. */
  public Estimate atUsual(double count) {
    return usual.computeIfAbsent(count, this::at);
  }

  /** The same creator under another card with the same inputs, in the same order. */
  public SampleCreator under(RateCard other) {
    return new SampleCreator(Estimator.of(other, estimator.asOf()), metrics, attributes);
  }

  /** The value nearest to one wanted that a metric can have; NaN where it can have none. */
  public static double nearest(Metric metric, double wanted) {
    double least = metric.whole() ? Math.ceil(metric.min()) : metric.min();
    double most = metric.whole() ? Math.floor(metric.max()) : metric.max();
    double near = metric.whole() ? Math.ceil(wanted) : wanted;
    return least <= most ? Math.max(least, Math.min(most, near)) : Double.NaN;
  }

  /** The same, with one metric given as near to a value as it can be. */
  public SampleCreator giving(int metric, double wanted) {
    double[] given = metrics.clone();
    given[metric] = nearest(inputs().metrics().get(metric), wanted);
    return new SampleCreator(estimator, given, attributes);
  }

  /** The same, with one attribute given. */
  public SampleCreator givingAttribute(int attribute, int value) {
    int[] given = attributes.clone();
    given[attribute] = value;
    return new SampleCreator(estimator, metrics, given);
  }

  /** The same on another day. */
  public SampleCreator on(LocalDate day) {
    return day.equals(estimator.asOf())
        ? this
        : new SampleCreator(Estimator.of(estimator.card(), day), metrics, attributes);
  }

  public boolean gives(int metric) {
    return !Double.isNaN(metrics[metric]);
  }

  /** Whether both are the same creator on the same day. */
  public boolean isSame(SampleCreator other) {
    return Arrays.equals(metrics, other.metrics)
        && Arrays.equals(attributes, other.attributes)
        && estimator.asOf().equals(other.estimator.asOf());
  }

  /** The options that give this creator: {@code --followers 10000 --niche beauty}. */
  public String options(double count) {
    StringJoiner options = new StringJoiner(" ");
    options.add(followersOption(count));
    for (int i = 0; i < metrics.length; i++) {
      if (gives(i)) {
        options.add(
            Inputs.optionOf(inputs().metrics().get(i).id()) + " " + PlainNumber.of(metrics[i]));
      }
    }
    List<Attribute> all = inputs().attributes();
    for (int i = 0; i < attributes.length; i++) {
      if (attributes[i] != Profile.NOT_GIVEN) {
        options.add(
            Inputs.optionOf(all.get(i).id()) + " " + all.get(i).values().get(attributes[i]).id());
      }
    }
    if (!estimator.asOf().equals(estimator.card().asOf())) {
      options.add("--as-of " + estimator.asOf());
    }
    return options.toString();
  }

  public static String followersOption(double count) {
    return Inputs.optionOf(Inputs.FOLLOWERS) + " " + PlainNumber.of(count);
  }
}
