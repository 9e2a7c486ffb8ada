package io.github.tikcalc.card.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.util.random.RandomGenerator;

/** What holds of every estimate, whatever card that loads it is made with. */
final class MutationInvariants {
  private static final int PROFILES = 5;

  /** The trillion dollars beyond which a card is refused. */
  private static final long MOST_CENTS = 100_000_000_000_000L;

  private MutationInvariants() {}

  /** Figures in order and finite, and parts that add up, for a few random profiles. */
  static void check(RateCard card, RandomGenerator random) {
    Estimator estimator = Estimator.of(card);
    for (int i = 0; i < PROFILES; i++) {
      Estimate estimate;
      try {
        estimate = estimator.estimate(profile(card.inputs(), random));
      } catch (InvalidValueException e) {
        // What is told at random need not fit together: more comments than views.
        continue;
      }
      Money sum = Money.ZERO;
      for (int s = 0; s < card.streams().size(); s++) {
        if (estimate.hasPay(s)) {
          Money pay =
              new Money(
                  estimate.pay(s, Scenario.LOW),
                  estimate.pay(s, Scenario.LIKELY),
                  estimate.pay(s, Scenario.HIGH));
          check(pay);
          sum =
              new Money(
                  sum.low() + pay.low(), sum.likely() + pay.likely(), sum.high() + pay.high());
        }
      }
      assertEquals(sum, estimate.total(), "the parts add up");
      estimate.metrics().forEach(MutationInvariants::check);
    }
  }

  private static void check(Money pay) {
    assertTrue(
        0 <= pay.low()
            && pay.low() <= pay.likely()
            && pay.likely() <= pay.high()
            && pay.high() <= MOST_CENTS,
        pay::toString);
  }

  private static void check(MetricValue value) {
    Metric metric = value.metric();
    Range v = value.value();
    boolean unknown = Double.isNaN(v.low()) && Double.isNaN(v.likely()) && Double.isNaN(v.high());
    boolean inOrder =
        metric.min() <= v.low()
            && v.low() <= v.likely()
            && v.likely() <= v.high()
            && v.high() <= metric.max();
    assertTrue(unknown || inOrder, () -> metric + ": " + v);
  }

  private static Profile profile(Inputs inputs, RandomGenerator random) {
    Profile.Builder profile = Profile.builder(inputs);
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      if (metric.required() || random.nextInt(3) == 0) {
        profile.metric(i, value(metric, random));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      profile.attribute(i, random.nextInt(inputs.attributes().get(i).values().size() + 1) - 1);
    }
    return profile.build();
  }

  /** A bound now and then, else as likely between 1 and 10 as between 1 and 10 million. */
  private static double value(Metric metric, RandomGenerator random) {
    double span = metric.max() - metric.min();
    double value =
        switch (random.nextInt(10)) {
          case 0 -> metric.min();
          case 1 -> metric.max();
          default -> metric.min() + Math.expm1(random.nextDouble() * Math.log1p(span));
        };
    double inside = Math.min(value, metric.max());
    double whole = Math.max(Math.floor(inside), Math.ceil(metric.min()));
    return !metric.whole() ? inside : whole <= metric.max() ? whole : Double.NaN;
  }
}
