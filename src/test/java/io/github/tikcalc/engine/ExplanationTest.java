package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.github.tikcalc.Seed;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Factor.Position;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.RateCardReader;
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
      Told told = Told.random(card.inputs(), knots, seed.round(round));
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
        Estimate estimate = estimator.estimate(told.profile(card.card().inputs()));
        explained(estimate, card.which() + ", " + told);
      }
    }
  }

  private static void explained(Estimate estimate, String which) {
    for (int i = 0; i < estimate.metrics().size(); i++) {
      Explanation explanation = estimate.explainAssumption(i);
      if (estimate.metric(i).origin() == Origin.ASSUMED) {
        assertEquals(estimate.metric(i).value(), again(explanation, estimate, which), which);
      } else {
        assertNull(explanation, which);
      }
    }
    for (int s = 0; s < estimate.streams().size(); s++) {
      StreamEstimate stream = estimate.stream(s);
      Explanation explanation = estimate.explainPay(s);
      assertEquals(stream.stream().pays() == null, explanation == null, which);
      if (explanation == null) {
        continue;
      }
      Triple dollars = again(explanation, estimate, which);
      Cents pay = stream.pay();
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
        case INELIGIBLE -> assertEquals(Cents.ZERO, pay, which);
        case UNAVAILABLE -> assertNull(pay, which);
      }
    }
  }

  private static Cents cents(Triple dollars) {
    return dollars.isKnown()
        ? new Cents(
            Math.round(Math.rint(dollars.low() * 100)),
            Math.round(Math.rint(dollars.likely() * 100)),
            Math.round(Math.rint(dollars.high() * 100)))
        : null;
  }

  /** The value an explanation leads to, each step checked on the way. */
  private static Triple again(Explanation explanation, Estimate estimate, String which) {
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
    double[] at = explanation.by() == null ? new double[3] : ends(explanation.by().value());
    double[] rates = ends(explanation.rate());
    double[] value = {Double.NaN, Double.NaN, Double.NaN};
    for (int k = 0; k < 3 && explanation.rate().isKnown(); k++) {
      Triple range = new Triple(1, 1, 1);
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
    for (MetricValue times : explanation.times()) {
      assertEquals(estimate.metric(index(estimate, times)), times, which);
      double[] factor = ends(times.value());
      for (int k = 0; k < 3; k++) {
        value[k] = value[k] * factor[k];
      }
    }
    for (int k = 0; k < 3; k++) {
      value[k] = value[k] / explanation.per();
    }
    Triple result =
        new Triple(
            Math.min(value[1], Math.min(value[0], value[2])),
            value[1],
            Math.max(value[1], Math.max(value[0], value[2])));
    assertEquals(result, explanation.value(), which);
    return result;
  }

  /** A factor looks at what is told of a metric, and at what is told or assumed of an attribute. */
  private static void looked(Explanation.Weighed weighed, Estimate estimate, String which) {
    Inputs inputs = estimate.card().inputs();
    String input = weighed.factor().input();
    if (weighed.factor() instanceof Factor.OfMetric) {
      double told = estimate.profile().metric(inputs.metric(input));
      assertEquals(told, weighed.number(), which);
      Origin origin = Double.isNaN(told) ? Origin.UNKNOWN : Origin.GIVEN;
      assertEquals(origin, weighed.origin(), which);
    } else {
      AttributeValue known = estimate.attribute(inputs.attribute(input));
      assertEquals(known.value() == null ? null : known.value().id(), weighed.word(), which);
      assertEquals(known.origin(), weighed.origin(), which);
    }
  }

  private static int index(Estimate estimate, MetricValue metric) {
    return estimate.card().inputs().metric(metric.metric().id());
  }

  private static double[] ends(Triple triple) {
    return new double[] {triple.low(), triple.likely(), triple.high()};
  }

  /** What a straight line between the two points of a reading gives. */
  private static Triple read(Explanation.Reading reading) {
    Point below = reading.below();
    Point above = reading.above();
    if (below == null || above == null) {
      Range range = (below == null ? above : below).range();
      return new Triple(range.low(), range.likely(), range.high());
    }
    double way = (reading.at() - below.at()) / (above.at() - below.at());
    Range a = below.range();
    Range b = above.range();
    return new Triple(
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
