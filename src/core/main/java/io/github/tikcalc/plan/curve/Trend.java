package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Requirement.AtLeast;
import io.github.tikcalc.card.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which way a figure goes as one input grows and all else stays. */
enum Trend {
  STEADY,
  RISING,
  FALLING,
  /** Up here and down there, or nobody knows. */
  MIXED;

  private Trend and(Trend other) {
    if (this == STEADY || this == other) {
      return other;
    }
    return other == STEADY ? this : MIXED;
  }

  private Trend reversed() {
    return this == RISING ? FALLING : this == FALLING ? RISING : this;
  }

  /** What a rising, steady or falling function makes of a figure that goes this way. */
  private Trend through(Trend function) {
    if (this == STEADY || function == STEADY) {
      return STEADY;
    }
    return this == MIXED || function == MIXED ? MIXED : function == RISING ? this : reversed();
  }

  /** Which way what each stream pays goes, all three figures of it; by the stream's id. */
  static Map<String, Trend> ofStreams(ActiveAmounts active, String input) {
    Map<String, Trend> metrics = new HashMap<>();
    metrics.put(input, RISING);
    Map<String, Trend> streams = new HashMap<>();
    for (Map.Entry<String, Amount> stream : active.pays().entrySet()) {
      Trend pay = of(stream.getValue(), active, input, metrics);
      for (AtLeast requirement : active.requirements().getOrDefault(stream.getKey(), List.of())) {
        // A threshold that is passed opens; one that is fallen below closes.
        pay = pay.and(ofMetric(requirement.metric(), active, input, metrics));
      }
      streams.put(stream.getKey(), pay);
    }
    return streams;
  }

  /** Which way the sum of figures goes that each go their way. */
  static Trend ofSum(Iterable<Trend> trends) {
    Trend total = STEADY;
    for (Trend trend : trends) {
      total = total.and(trend);
    }
    return total;
  }

  private static Trend ofMetric(
      String id, ActiveAmounts active, String input, Map<String, Trend> known) {
    Trend trend = known.get(id);
    if (trend == null) {
      Amount assume = active.metrics().get(id);
      trend = assume == null ? STEADY : of(assume, active, input, known);
      known.put(id, trend);
    }
    return trend;
  }

  private static Trend of(
      Amount amount, ActiveAmounts active, String input, Map<String, Trend> known) {
    Trend trend = STEADY;
    if (amount.by() != null && !amount.isByAttribute()) {
      Trend by = ofMetric(amount.by(), active, input, known);
      trend =
          by == STEADY
              ? STEADY
              : by.through(ofPoints(amount, Scenario.LOW))
                  .and(by.through(ofPoints(amount, Scenario.LIKELY)))
                  .and(by.through(ofPoints(amount, Scenario.HIGH)));
    }
    for (List<String> sum : amount.of()) {
      for (String id : sum) {
        trend = trend.and(ofMetric(id, active, input, known));
      }
    }
    for (String id : amount.over()) {
      if (ofMetric(id, active, input, known) != STEADY) {
        // It falls as what it is divided by grows, but by nothing it cannot be divided.
        trend = MIXED;
      }
    }
    for (Factor factor : amount.narrowedBy()) {
      if (factor instanceof Factor.OfMetric metric
          && (metric.input().equals(input) || active.derived().contains(metric.input()))) {
        trend = trend.and(ofMetric(metric.input(), active, input, known).through(ofSteps(metric)));
      }
    }
    return trend;
  }

  private static Trend ofPoints(Amount amount, Scenario scenario) {
    Trend trend = STEADY;
    List<Point> points = amount.points();
    for (int i = 1; i < points.size(); i++) {
      trend =
          trend.and(
              between(points.get(i - 1).range().in(scenario), points.get(i).range().in(scenario)));
    }
    return trend;
  }

  private static Trend ofSteps(Factor.OfMetric factor) {
    Trend trend = STEADY;
    for (int i = 1; i < factor.steps().size(); i++) {
      Factor.Position before = factor.steps().get(i - 1).position();
      Factor.Position after = factor.steps().get(i).position();
      trend = trend.and(between(before.from(), after.from())).and(between(before.to(), after.to()));
    }
    return trend;
  }

  private static Trend between(double before, double after) {
    return after == before ? STEADY : after > before ? RISING : FALLING;
  }
}
