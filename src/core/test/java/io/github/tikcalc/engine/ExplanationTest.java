package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Doing the steps of an explanation again gives what is printed, from what it tells alone. */
class ExplanationTest {
  @Test
  void leadsToThePrintedFiguresOfTheShippedCard() throws IOException {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(Path.of("rates"));
    Estimator estimator = Estimator.of(card);
    Knots knots = new Knots(card);
    for (int round = 0; round < seed.rounds(1_000); round++) {
      Told told = Told.possible(estimator, knots, seed.round(round));
      explained(estimator.estimate(told.profile(card.inputs())), seed.of(round) + ", " + told);
    }
  }

  @Test
  void leadsToThePrintedFiguresOfRandomCards() {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < RandomCard.all().size(); round++) {
      RandomGenerator random = seed.round(round);
      RandomCard card = RandomCard.all().get(round);
      Estimator estimator = Estimator.of(card.card());
      for (int i = 0; i < 6; i++) {
        Told told = Told.random(card.card().inputs(), card.knots(), random);
        Profile profile = told.profile(card.card().inputs());
        if (!new SecondAmounts(card.rules().inputs(), told, estimator.asOf()).isRefused()) {
          explained(estimator.estimate(profile), card.which() + ", " + told);
        }
      }
    }
  }

  private static void explained(Estimate estimate, String which) {
    for (int i = 0; i < estimate.metrics().size(); i++) {
      Explanation explanation = estimate.explainMetric(i);
      Origin origin = estimate.origin(i);
      if (origin == Origin.ASSUMED || origin == Origin.DERIVED) {
        assertEquals(estimate.metric(i).value(), again(explanation, estimate, which), which);
      } else {
        assertNull(explanation, which);
      }
    }
    for (int s = 0; s < estimate.streams().size(); s++) {
      StreamEstimate stream = estimate.stream(s);
      Explanation explanation = estimate.explainPay(s);
      assertEquals(estimate.payAmount(s) == null, explanation == null, which);
      if (explanation == null) {
        continue;
      }
      Range dollars = again(explanation, estimate, which);
      Money pay = stream.pay();
      switch (stream.status()) {
        case ELIGIBLE -> assertEquals(cents(dollars), pay, which);
        case UNCERTAIN -> {
          if (pay != null) {
            assertEquals(0, pay.low(), which);
            assertEquals(cents(dollars).high(), pay.high(), which);
            assertEquals(pay.likely() == 0 ? 0 : cents(dollars).likely(), pay.likely(), which);
          } else {
            assertEquals(null, cents(dollars), which);
          }
        }
        case INELIGIBLE -> assertEquals(Money.ZERO, pay, which);
        case UNAVAILABLE -> assertNull(pay, which);
      }
    }
  }

  private static Money cents(Range dollars) {
    return dollars.isKnown()
        ? new Money(
            Math.round(Math.rint(dollars.low() * 100)),
            Math.round(Math.rint(dollars.likely() * 100)),
            Math.round(Math.rint(dollars.high() * 100)))
        : null;
  }

  /** The value an explanation leads to, each step checked on the way. */
  private static Range again(Explanation explanation, Estimate estimate, String which) {
    double p = 0;
    double q = explanation.weighed().isEmpty() ? 1 : 0;
    double weights = 0;
    for (Explanation.Weighed weighed : explanation.weighed()) {
      looked(weighed, estimate, which);
      Position position = position(weighed);
      assertEquals(position, weighed.position(), which);
      p += weighed.factor().weight() * position.from();
      q += weighed.factor().weight() * position.to();
      weights += weighed.factor().weight();
    }
    p = weights == 0 ? p : p / weights;
    q = weights == 0 ? q : q / weights;
    assertEquals(p, explanation.from(), which);
    assertEquals(q, explanation.to(), which);
    double[] x = {p, (p + q) / 2, q};
    double[] at = explanation.by() == null ? new double[3] : figures(explanation.by().value());
    word(explanation, estimate, which);
    double[] rates = figures(explanation.rate());
    double[] value = {Double.NaN, Double.NaN, Double.NaN};
    for (int k = 0; k < 3 && explanation.rate().isKnown(); k++) {
      Range range = new Range(1, 1, 1);
      if (!explanation.readings().isEmpty()) {
        Explanation.Reading reading = explanation.readings().get(k);
        assertEquals(at[k], reading.at(), which);
        range = read(reading);
        assertEquals(range, reading.range(), which);
      }
      value[k] =
          x[k] <= 0.5
              ? range.low() + (range.likely() - range.low()) * 2 * x[k]
              : range.likely() + (range.high() - range.likely()) * (2 * x[k] - 1);
      assertEquals(value[k], rates[k], which);
    }
    for (List<MetricValue> sum : explanation.times()) {
      double[] times = new double[3];
      for (MetricValue metric : sum) {
        double[] more = figures(metric, explanation, estimate, which);
        for (int k = 0; k < 3; k++) {
          times[k] = times[k] + more[k];
        }
      }
      for (int k = 0; k < 3; k++) {
        value[k] = value[k] * times[k];
      }
    }
    for (MetricValue over : explanation.over()) {
      double[] divisors = figures(over, explanation, estimate, which);
      for (int k = 0; k < 3; k++) {
        value[k] = divisors[2 - k] == 0 ? Double.NaN : value[k] / divisors[2 - k];
      }
    }
    for (int k = 0; k < 3; k++) {
      value[k] = value[k] / explanation.per();
    }
    Range result =
        new Range(
            Math.min(value[1], Math.min(value[0], value[2])),
            value[1],
            Math.max(value[1], Math.max(value[0], value[2])));
    result = Double.isFinite(result.low() + result.high()) ? result : Range.UNKNOWN;
    assertEquals(result, explanation.value(), which);
    return result;
  }

  /**
   * Where points stand on an attribute, the one that is read lists its value, or stands for all.
   */
  private static void word(Explanation explanation, Estimate estimate, String which) {
    AttributeValue word = explanation.word();
    if (word == null) {
      return;
    }
    int index = estimate.card().inputs().indexOfAttribute(word.attribute().id());
    assertEquals(estimate.attribute(index), word, which);
    for (Explanation.Reading reading : explanation.readings()) {
      assertNotNull(word.value(), which);
      assertNotNull(reading.above(), which);
      boolean listed =
          explanation.amount().points().stream()
              .anyMatch(point -> point.in().contains(word.value().id()));
      assertTrue(reading.above().in().contains(listed ? word.value().id() : Point.OTHERS), which);
    }
  }

  /**
   * A factor looks at what is given or derived of a metric, and at what is given or assumed of an
   * attribute.
   */
  private static void looked(Explanation.Weighed weighed, Estimate estimate, String which) {
    Inputs inputs = estimate.card().inputs();
    String input = weighed.factor().input();
    if (weighed.factor() instanceof Factor.OfMetric) {
      MetricValue metric = estimate.metric(inputs.indexOfMetric(input));
      boolean known = metric.origin() == Origin.GIVEN || metric.origin() == Origin.DERIVED;
      assertEquals(known ? metric.value().likely() : Double.NaN, weighed.number(), which);
      assertEquals(known ? metric.origin() : Origin.UNKNOWN, weighed.origin(), which);
    } else {
      AttributeValue known = estimate.attribute(inputs.indexOfAttribute(input));
      assertEquals(known.value() == null ? null : known.value().id(), weighed.word(), which);
      assertEquals(known.origin(), weighed.origin(), which);
    }
  }

  /** A metric's low, likely and high; a derived metric is worked out from given ones alone. */
  private static double[] figures(
      MetricValue metric, Explanation explanation, Estimate estimate, String which) {
    assertEquals(estimate.metric(index(estimate, metric)), metric, which);
    boolean unread = explanation.derives() && metric.origin() != Origin.GIVEN;
    return figures(unread ? Range.UNKNOWN : metric.value());
  }

  private static int index(Estimate estimate, MetricValue metric) {
    return estimate.card().inputs().indexOfMetric(metric.metric().id());
  }

  private static double[] figures(Range triple) {
    return new double[] {triple.low(), triple.likely(), triple.high()};
  }

  /** What a straight line between the two points of a reading gives. */
  private static Range read(Explanation.Reading reading) {
    Point below = reading.below();
    Point above = reading.above();
    if (below == null || above == null) {
      Range range = (below == null ? above : below).range();
      return new Range(range.low(), range.likely(), range.high());
    }
    double way = (reading.at() - below.at()) / (above.at() - below.at());
    Range a = below.range();
    Range b = above.range();
    return new Range(
        a.low() + (b.low() - a.low()) * way,
        a.likely() + (b.likely() - a.likely()) * way,
        a.high() + (b.high() - a.high()) * way);
  }

  /** Where a factor puts the creator, from the factor and what it looked at. */
  private static Position position(Explanation.Weighed weighed) {
    if (weighed.origin() == Origin.UNKNOWN) {
      return Position.WHOLE;
    }
    if (weighed.factor() instanceof Factor.OfAttribute attribute) {
      Map<String, Position> positions = attribute.positions();
      return positions.getOrDefault(
          weighed.word(), positions.getOrDefault(Factor.OfAttribute.ANY, Position.WHOLE));
    }
    List<Factor.Step> steps = ((Factor.OfMetric) weighed.factor()).steps();
    double told = weighed.number();
    Factor.Step before = null;
    for (Factor.Step step : steps) {
      if (told <= step.at()) {
        return before == null ? step.position() : between(before, step, told);
      }
      before = step;
    }
    assertNotNull(before);
    return before.position();
  }

  private static Position between(Factor.Step a, Factor.Step b, double told) {
    double way = (told - a.at()) / (b.at() - a.at());
    double from = a.position().from() + (b.position().from() - a.position().from()) * way;
    double to = a.position().to() + (b.position().to() - a.position().to()) * way;
    return new Position(from, Math.max(from, to));
  }
}
