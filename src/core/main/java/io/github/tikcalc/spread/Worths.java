package io.github.tikcalc.spread;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What it is worth to tell each input of a creator that is not known: every answer is tried, with
 * an estimate of its own. So whoever tells it gets exactly the interval that was promised.
 */
public final class Worths {
  /**
   * Of what a metric is assumed to be: how often its low, its likely and its high turn out true.
   */
  private static final double[] WEIGHTS = {0.3, 0.4, 0.3};

  private final Estimator estimator;
  private final Estimate estimate;
  private final ImaginedCreators imagined;
  private final Inputs inputs;
  private final Spread now;
  private final Set<String> influential;

  private Worths(Estimator estimator, Estimate estimate, double together) {
    this.estimator = estimator;
    this.estimate = estimate;
    this.imagined = ImaginedCreators.of(estimate, together);
    this.inputs = estimator.card().inputs();
    this.now = imagined.total();
    this.influential = Influence.of(estimator.card());
  }

  /**
   * The worth of every input that is neither known nor an assumed attribute, and of which it can be
   * said what it may turn out to be; the greatest first, else in the card's order.
   *
   * @param estimate made by this estimator
   * @throws IllegalArgumentException as by {@link ImaginedCreators#of(Estimate, double)}
   */
  public static List<Worth> of(Estimator estimator, Estimate estimate, double together) {
    Worths worths = new Worths(estimator, estimate, together);
    List<Worth> all = new ArrayList<>();
    for (int i = 0; i < worths.inputs.metrics().size(); i++) {
      worths.addMetric(i, all);
    }
    for (int i = 0; i < worths.inputs.attributes().size(); i++) {
      worths.addAttribute(i, all);
    }
    all.sort(Comparator.comparingDouble(Worth::narrows).reversed());
    return List.copyOf(all);
  }

  private void addMetric(int index, List<Worth> all) {
    Metric metric = inputs.metrics().get(index);
    Origin origin = estimate.origin(index);
    if (origin == Origin.GIVEN || origin == Origin.DERIVED) {
      return;
    }
    double[] numbers;
    double[] weights;
    if (origin == Origin.ASSUMED) {
      numbers =
          Arrays.stream(Scenario.values())
              .mapToDouble(scenario -> estimate.metric(index, scenario))
              .toArray();
      weights = WEIGHTS;
    } else {
      numbers = firstFactor(metric.id());
      weights = new double[numbers.length];
      Arrays.fill(weights, 1.0 / weights.length);
    }
    if (numbers.length == 0) {
      return;
    }
    List<Worth.Answer> answers = new ArrayList<>();
    for (int i = 0; i < numbers.length && influential.contains(metric.id()); i++) {
      double number = possible(metric, numbers[i]);
      Spread total = total(estimate.profile().toBuilder().metric(index, number));
      if (total != null) {
        answers.add(new Worth.Answer(weights[i], number, null, total));
      }
    }
    all.add(worth(metric.id(), answers));
  }

  private void addAttribute(int index, List<Worth> all) {
    Attribute attribute = inputs.attributes().get(index);
    if (estimate.attribute(index).origin() != Origin.UNKNOWN) {
      return;
    }
    int count = attribute.values().size();
    List<Worth.Answer> answers = new ArrayList<>();
    for (int i = 0; i < count && influential.contains(attribute.id()); i++) {
      Spread total = total(estimate.profile().toBuilder().attribute(index, i));
      if (total != null) {
        String word = attribute.values().get(i).id();
        answers.add(new Worth.Answer(1.0 / count, Double.NaN, word, total));
      }
    }
    all.add(worth(attribute.id(), answers));
  }

  /** What eight in ten earn once this is told; null where it cannot be true beside the rest. */
  private @Nullable Spread total(Profile.Builder told) {
    try {
      return imagined.like(estimator.estimate(told.build())).total();
    } catch (InvalidValueException e) {
      return null;
    }
  }

  private Worth worth(String input, List<Worth.Answer> answers) {
    if (answers.isEmpty() || now.width() == 0) {
      return new Worth(input, 0, answers);
    }
    double weights = 0;
    double left = 0;
    for (Worth.Answer answer : answers) {
      weights += answer.weight();
      left += answer.weight() * answer.total().width();
    }
    return new Worth(input, 1 - left / weights / now.width(), answers);
  }

  /** A number that a user can tell: whole where it must be, and within all bounds. */
  private double possible(Metric metric, double number) {
    double most = metric.max();
    if (metric.atMost() != null) {
      double given = estimate.profile().metric(inputs.indexOfMetric(metric.atMost()));
      most = Double.isNaN(given) ? most : Math.min(most, given);
    }
    double least = metric.min();
    for (Metric other : inputs.metrics()) {
      double given = estimate.profile().metric(inputs.indexOfMetric(other.id()));
      if (metric.id().equals(other.atMost()) && !Double.isNaN(given)) {
        least = Math.max(least, given);
      }
    }
    double within = Math.max(least, Math.min(most, number));
    if (!metric.whole()) {
      return within;
    }
    return Math.max(Math.ceil(least), Math.min(Math.floor(most), Math.rint(within)));
  }

  /** Where the points stand of the first factor on a metric, in the card's order. */
  private double[] firstFactor(String metric) {
    List<Amount> amounts = new ArrayList<>();
    inputs.metrics().forEach(each -> amounts.addAll(each.assume()));
    estimator.card().streams().forEach(stream -> amounts.addAll(stream.pays()));
    for (Amount amount : amounts) {
      for (Factor factor : amount.narrowedBy()) {
        if (factor instanceof Factor.OfMetric of && of.input().equals(metric)) {
          double[] at = new double[of.steps().size()];
          for (int i = 0; i < at.length; i++) {
            at[i] = of.steps().get(i).at();
          }
          return at;
        }
      }
    }
    return new double[0];
  }
}
