package io.github.tikcalc.review;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a figure is worked out from, through all assumptions. */
final class Roots {
  private final Map<String, Metric> metrics = new HashMap<>();

  Roots(Inputs inputs) {
    inputs.metrics().forEach(metric -> metrics.put(metric.id(), metric));
  }

  /** Every metric that the amount looks at, or that the assumption of such a metric looks at. */
  Set<String> of(Amount amount) {
    Set<String> found = new LinkedHashSet<>();
    Deque<Amount> left = new ArrayDeque<>();
    left.add(amount);
    while (!left.isEmpty()) {
      for (String id : left.remove().needs()) {
        Metric metric = metrics.get(id);
        if (found.add(id) && metric != null && metric.assume() != null) {
          left.add(metric.assume());
        }
      }
    }
    return found;
  }
}
