package io.github.tikcalc.plan;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Requirement.AtLeast;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

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

  /**
   * Which way the total of all streams goes, all three figures of it.
   *
   * @param input the metric that grows; it is given
   */
  static Trend ofTotal(ActiveAmounts active, String input) {
    Map<String, Trend> metrics = new HashMap<>();
    metrics.put(input, RISING);
    Trend total = STEADY;
    for (Map.Entry<String, List<AtLeast>> stream : active.requirements().entrySet()) {
      Amount pays = active.pays().get(stream.getKey());
      if (pays == null) {
        continue;
      }
      Trend pay = of(pays, active, input, metrics);
      for (AtLeast requirement : stream.getValue()) {
        // A threshold that is passed opens; one that is fallen below closes.
        pay = pay.and(ofMetric(requirement.metric(), active, input, metrics));
      }
      total = total.and(pay);
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
          by.through(ofPoints(amount, point -> point.range().low()))
              .and(by.through(ofPoints(amount, point -> point.range().likely())))
              .and(by.through(ofPoints(amount, point -> point.range().high())));
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

  private static Trend ofPoints(Amount amount, ToDoubleFunction<Point> figure) {
    return ofValues(amount.points().stream().mapToDouble(figure).toArray());
  }

  private static Trend ofSteps(Factor.OfMetric factor) {
    return ofValues(factor.steps().stream().mapToDouble(s -> s.position().from()).toArray())
        .and(ofValues(factor.steps().stream().mapToDouble(s -> s.position().to()).toArray()));
  }

  private static Trend ofValues(double[] values) {
    Trend trend = STEADY;
    for (int i = 1; i < values.length; i++) {
      if (values[i] != values[i - 1]) {
        trend = trend.and(values[i] > values[i - 1] ? RISING : FALLING);
      }
    }
    return trend;
  }
}
