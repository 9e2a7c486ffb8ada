package io.github.tikcalc.engine;

import io.github.tikcalc.card.Dependencies;
import java.util.ArrayList;
import java.util.List;

/**
 * A step in working out the metrics that are not given, see {@link Dependencies#ofSteps}.
 *
 * @param derive whether the metric is derived here, or assumed
 * @param choice the amounts it is worked out by
 */
record MetricStep(int metric, boolean derive, CompiledChoice choice) {

  /**
   * All steps, each after those it looks at.
   *
   * @param choices what each metric is where it is not given
   * @throws IllegalArgumentException if metrics look at each other in a circle
   */
  static MetricStep[] inOrder(CompiledChoice[] choices, Terms terms) {
    List<MetricStep> steps = new ArrayList<>();
    for (String name : Dependencies.ofSteps(terms.inputs().metrics()).order()) {
      boolean derive = name.endsWith(Dependencies.DERIVED);
      String id = derive ? name.substring(0, name.length() - Dependencies.DERIVED.length()) : name;
      int metric = terms.metric(id);
      if (choices[metric].has(derive)) {
        steps.add(new MetricStep(metric, derive, choices[metric]));
      }
    }
    return steps.toArray(new MetricStep[0]);
  }
}
