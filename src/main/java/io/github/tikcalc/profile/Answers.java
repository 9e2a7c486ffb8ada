package io.github.tikcalc.profile;

import io.github.tikcalc.rates.Inputs;
import java.util.Arrays;

/**
 * What has been told of a creator so far, from one place or several: a file first, options over it.
 * Not thread-safe.
 */
public final class Answers {
  private final Inputs inputs;
  private final double[] metrics;
  private final int[] attributes;

  /** Nothing told yet. */
  public Answers(Inputs inputs) {
    this.inputs = inputs;
    this.metrics = Profile.nothing(inputs);
    this.attributes = Profile.nobody(inputs);
  }

  /** The inputs that can be told. */
  public Inputs inputs() {
    return inputs;
  }

  /** Tells a metric by its position; the last word stands. The profile checks it. */
  public void metric(int index, double value) {
    metrics[index] = value;
  }

  /** Tells an attribute by its position and the position of its value; the last word stands. */
  public void attribute(int index, int value) {
    attributes[index] = value;
  }

  /** Forgets everything, to start on the next creator. */
  public void clear() {
    Arrays.fill(metrics, Double.NaN);
    Arrays.fill(attributes, Profile.NOT_TOLD);
  }

  /**
   * The profile.
   *
   * @throws InvalidValueException if a value is impossible or a required one missing
   */
  public Profile profile() {
    return Profile.of(inputs, metrics, attributes);
  }
}
