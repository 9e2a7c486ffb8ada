package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.Requirement;
import io.github.tikcalc.rates.Stream;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The numbers of each metric at which something changes: points, positions, requirements. */
final class Knots {
  private final Map<String, NavigableSet<Double>> knots = new HashMap<>();

  Knots(RateCard card) {
    for (Metric metric : card.inputs().metrics()) {
      add(metric.assume());
      if (metric.assume() != null) {
        for (Point point : metric.assume().points()) {
          add(metric.id(), point.range().low());
          add(metric.id(), point.range().likely());
          add(metric.id(), point.range().high());
        }
      }
    }
    for (Stream stream : card.streams()) {
      add(stream.pays());
      for (Requirement requirement : stream.requires()) {
        add(requirement.metric(), requirement.atLeast());
      }
    }
  }

  NavigableSet<Double> of(Metric metric) {
    return knots.getOrDefault(metric.id(), new TreeSet<>());
  }

  private void add(Amount amount) {
    if (amount == null) {
      return;
    }
    if (amount.by() != null) {
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
