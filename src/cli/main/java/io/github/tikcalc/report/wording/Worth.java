package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.profile.InvalidValueException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What it is worth to tell a metric that is assumed so far: by how much the total's range narrows
 * if it turns out to be what is likely.
 *
 * @param offHigh cents a month by which the high total falls; below 0 where it rises
 * @param narrower cents a month by which the total's range becomes narrower
 */
public record Worth(MetricValue metric, long offHigh, long narrower) {

  /** Every assumed metric that the estimate rests on, what is worth most first. */
  public static List<Worth> of(Estimate estimate) {
    long range = range(estimate);
    List<Worth> all = new ArrayList<>();
    for (MetricValue metric : new Assumptions(estimate).metrics()) {
      int index = estimate.card().inputs().indexOfMetric(metric.metric().id());
      double likely = metric.value().likely();
      Estimate given;
      try {
        given = estimate.given(index, metric.metric().whole() ? Math.rint(likely) : likely);
      } catch (InvalidValueException e) {
        // What is likely contradicts what is given: fewer videos than sponsored posts.
        continue;
      }
      all.add(
          new Worth(
              metric,
              estimate.total(Scenario.HIGH) - given.total(Scenario.HIGH),
              Math.max(0, range - range(given))));
    }
    all.sort(
        new Comparator<>() {
          @Override
          public int compare(Worth a, Worth b) {
            return Long.compare(b.narrower(), a.narrower());
          }
        });
    return all;
  }

  private static long range(Estimate estimate) {
    return estimate.total(Scenario.HIGH) - estimate.total(Scenario.LOW);
  }
}
