package io.github.tikcalc.code;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Creators of every size, of whom more or less is told, with what the engine estimates: the same
 * for the same card and day.
 */
final class CheckRows {
  /** What is expected of a profile that the engine refuses. */
  static final String REFUSED = "refused";

  /** Stands between what is expected of one stream and of the next. */
  static final String SEPARATOR = ", ";

  /** Stands where there is no figure. */
  static final String NONE = "-";

  private static final int SEED = 64;
  private static final int MOST_REFUSED = 4;

  private final Estimator estimator;
  private final Inputs inputs;
  // Its numbers are laid down in its documentation: they are the same on every Java.
  private final Random random = new Random(SEED);

  /**
   * A creator.
   *
   * @param metrics what is given of each metric, in the card's order; NaN where nothing is
   * @param words the id of the value given of each attribute, in the card's order; null where none
   * @param expected the totals, and of each stream its status and cents; or {@link #REFUSED}
   */
  record Row(List<Double> metrics, List<@Nullable String> words, String expected) {}

  private CheckRows(Estimator estimator) {
    this.estimator = estimator;
    this.inputs = estimator.card().inputs();
  }

  /** Some creators, nearly all of whom can be. */
  static List<Row> of(Estimator estimator, int count) {
    CheckRows rows = new CheckRows(estimator);
    List<Row> some = new ArrayList<>();
    int refused = 0;
    while (some.size() < count) {
      Row row = rows.row();
      boolean isRefused = row.expected().equals(REFUSED);
      if (!isRefused || refused < MOST_REFUSED) {
        some.add(row);
        refused += isRefused ? 1 : 0;
      }
    }
    return some;
  }

  private Row row() {
    Profile.Builder profile = Profile.builder(inputs);
    double told = random.nextDouble();
    List<Double> metrics = new ArrayList<>();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      boolean isTold = metric.required() || random.nextDouble() < told;
      double given = isTold ? value(metric) : Double.NaN;
      metrics.add(given);
      profile.metric(i, given);
    }
    List<@Nullable String> words = new ArrayList<>();
    for (int i = 0; i < inputs.attributes().size(); i++) {
      int values = inputs.attributes().get(i).values().size();
      int word = random.nextDouble() < told ? random.nextInt(values) : Profile.NOT_GIVEN;
      profile.attribute(i, word);
      words.add(word < 0 ? null : inputs.attributes().get(i).values().get(word).id());
    }
    return new Row(metrics, words, expected(profile));
  }

  /** One it can have, of few digits: often what a stream asks for, or the whole number before. */
  private double value(Metric metric) {
    List<Double> asked =
        estimator.card().streams().stream()
            .flatMap(stream -> stream.minimums().stream())
            .filter(minimum -> minimum.metric().equals(metric.id()))
            .map(Requirement.AtLeast::atLeast)
            .toList();
    double value =
        !asked.isEmpty() && random.nextInt(3) == 0
            ? asked.get(random.nextInt(asked.size())) - random.nextInt(2)
            : metric.min() + StrictMath.expm1(random.nextDouble() * StrictMath.log1p(metric.max()));
    double scale = metric.whole() ? 1 : 100;
    double written = Math.rint(value * scale) / scale;
    return Math.min(metric.max(), Math.max(metric.min(), written));
  }

  private String expected(Profile.Builder profile) {
    try {
      Estimate estimate = estimator.estimate(profile.build());
      StringBuilder expected = new StringBuilder();
      for (Scenario scenario : Scenario.values()) {
        expected.append(expected.isEmpty() ? "" : " ").append(estimate.total(scenario));
      }
      for (int s = 0; s < estimator.card().streams().size(); s++) {
        expected.append(SEPARATOR).append(estimate.status(s));
        for (Scenario scenario : Scenario.values()) {
          expected.append(' ');
          expected.append(estimate.hasPay(s) ? estimate.pay(s, scenario) : NONE);
        }
      }
      return expected.toString();
    } catch (InvalidValueException e) {
      return REFUSED;
    }
  }
}
