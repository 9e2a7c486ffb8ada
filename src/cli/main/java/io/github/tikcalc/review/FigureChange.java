package io.github.tikcalc.review;

import io.github.tikcalc.plan.SampleCreator;

/**
 * A figure of a stream on the way from one number of followers to another.
 *
 * @param end 0 for low, 1 for likely, 2 for high
 */
record FigureChange(
    SampleCreator creator, int stream, int end, FollowerSteps.Stage from, FollowerSteps.Stage to) {

  /** How many followers apart. */
  double width() {
    return to.followers() - from.followers();
  }

  /** Cents a month at the beginning. */
  long before() {
    return from.pay(stream, end);
  }

  /** Cents a month at the end. */
  long after() {
    return to.pay(stream, end);
  }

  /** Cents a month that it gained or lost. */
  long size() {
    return Math.abs(after() - before());
  }
}
