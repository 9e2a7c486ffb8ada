package io.github.tikcalc.plan;

import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.plan.Goal.Step;
import io.github.tikcalc.plan.curve.InputCurve;
import java.util.OptionalLong;

/**
 * One metric, the way it can go, and where that reaches a goal.
 *
 * @param value what the metric is now
 * @param from the number of the first value that it can have, from what it is on
 * @param to the number of the last one
 * @param reached the number of the first that alone is enough; empty where none is
 */
record Way(InputCurve curve, MetricValue value, long from, long to, OptionalLong reached) {
  /** So many parts a way has. */
  static final int PARTS = 1 << 10;

  /** The metric's id. */
  String id() {
    return value.metric().id();
  }

  /** Where it reaches the goal, else where it ends. */
  long end() {
    return reached.orElse(to);
  }

  /**
   * A number on it.
   *
   * @param part how many parts of the way to {@link #end} are gone, 0 to {@link #PARTS}
   */
  long at(long part) {
    // Rounded up, so that the whole way ends at its end.
    return from + (long) Math.ceil((double) (end() - from) * part / PARTS);
  }

  /** The step from what the metric is to the value of a number. */
  Step step(long number) {
    return new Step(
        value.metric(),
        value.value().likely(),
        value.origin() == Origin.GIVEN,
        curve.grid().value(number));
  }
}
