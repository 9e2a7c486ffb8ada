package io.github.tikcalc.engine;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The numbers of each metric at which something changes: points, positions, requirements. */
public final class Knots {
  private final Map<String, NavigableSet<Double>> knots = new HashMap<>();

  /** Those of a card. */
  public Knots(RateCard card) {
    for (Metric metric : card.inputs().metrics()) {
      for (Amount amount : metric.assume()) {
        add(amount);
        for (Point point : amount.points()) {
          add(metric.id(), point.range().low());
          add(metric.id(), point.range().likely());
          add(metric.id(), point.range().high());
        }
      }
    }
    for (IncomeStream stream : card.streams()) {
      stream.pays().forEach(this::add);
      for (Requirement.AtLeast requirement : stream.minimums()) {
        add(requirement.metric(), requirement.atLeast());
      }
    }
  }

  /** Those of a metric. */
  public NavigableSet<Double> of(Metric metric) {
    return knots.getOrDefault(metric.id(), new TreeSet<>());
  }

  private void add(Amount amount) {
    if (amount.by() != null && !amount.isByAttribute()) {
      amount.points().forEach(point -> add(amount.by(), point.at()));
    }
    for (Factor factor : amount.narrowedBy()) {
      if (factor instanceof Factor.OfMetric metric) {
        metric.steps().forEach(step -> add(metric.input(), step.at()));
      }
    }
  }

  private void add(String metric, double knot) {
    knots.computeIfAbsent(metric, id -> new TreeSet<>()).add(knot);
  }
}
