package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a figure of an estimate rests on: a published source, or the judgement of the card's author.
 * The weakest counts: one guess that is not published makes the whole row one.
 */
final class Evidence {
  /** The title of a source that is nobody's page. */
  private static final String JUDGEMENT = "general knowledge";

  private final Estimate estimate;

  Evidence(Estimate estimate) {
    this.estimate = estimate;
  }

  /** Whether any figure that a stream's pay rests on is published nowhere. */
  boolean isJudgement(int stream) {
    return isJudgement(estimate.explainPay(stream), new HashSet<>());
  }

  private boolean isJudgement(@Nullable Explanation steps, Set<String> seen) {
    if (steps == null) {
      return false;
    }
    for (Explanation.Reading reading : steps.readings()) {
      if (isJudgement(reading.below()) || isJudgement(reading.above())) {
        return true;
      }
    }
    for (List<MetricValue> sum : steps.times()) {
      for (MetricValue metric : sum) {
        if (isJudgement(metric, seen)) {
          return true;
        }
      }
    }
    for (MetricValue metric : steps.over()) {
      if (isJudgement(metric, seen)) {
        return true;
      }
    }
    return steps.by() != null && isJudgement(steps.by(), seen);
  }

  private boolean isJudgement(MetricValue metric, Set<String> seen) {
    String id = metric.metric().id();
    int index = estimate.card().inputs().indexOfMetric(id);
    return seen.add(id) && isJudgement(estimate.explainMetric(index), seen);
  }

  private static boolean isJudgement(@Nullable Point point) {
    return point != null && isJudgement(point.source());
  }

  static boolean isJudgement(@Nullable Source source) {
    return source == null || source.title().equals(JUDGEMENT);
  }
}
