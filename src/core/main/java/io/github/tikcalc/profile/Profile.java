package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is given of one creator, in the terms of one card. Immutable and thread-safe.
 *
 * <p>Every metric given lies within its bounds; the required ones are given; none exceeds one that
 * the card says it cannot exceed. What is not given is not 0: it is not there.
 *
 * <p>Metrics and attributes have the positions they have in the card.
 */
public final class Profile {
  /** The position of no value: the attribute is not given. */
  public static final int NOT_GIVEN = -1;

  private final Inputs inputs;
  private final double[] metrics;
  private final int[] attributes;
  // The metrics that cannot exceed another, and after each the other; not to be written to.
  private final int[] atMost;

  private Profile(Inputs inputs, double[] metrics, int[] attributes, int[] atMost) {
    this.inputs = inputs;
    this.metrics = metrics;
    this.attributes = attributes;
    this.atMost = atMost;
  }

  /** Begins a profile of which nothing is given yet. */
  public static Builder builder(Inputs inputs) {
    return new Builder(inputs, Bounds.atMost(inputs));
  }

  /**
   * A profile by name.
   *
   * @param metrics numbers by metric id, in each metric's unit
   * @param attributes words by attribute id: a value's id or an alias, in any case
   * @throws InvalidValueException if a name is unknown, a value impossible or a required one
   *     missing
   */
  public static Profile of(
      Inputs inputs, Map<String, Double> metrics, Map<String, String> attributes) {
    Builder builder = builder(inputs);
    metrics.forEach(builder::metric);
    attributes.forEach(builder::attribute);
    return builder.build();
  }

  /** Begins another profile, of which the same is given. */
  public Builder toBuilder() {
    Builder builder = new Builder(inputs, atMost);
    System.arraycopy(metrics, 0, builder.metrics, 0, metrics.length);
    System.arraycopy(attributes, 0, builder.attributes, 0, attributes.length);
    return builder;
  }

  /** The inputs it speaks of. */
  public Inputs inputs() {
    return inputs;
  }

  /** What is given of the metric at this position, in its unit; NaN where nothing is. */
  public double metric(int index) {
    return metrics[index];
  }

  /** The position of the value given of the attribute at this position, or {@link #NOT_GIVEN}. */
  public int attribute(int index) {
    return attributes[index];
  }

  /**
   * What has been given of a creator so far, from one place or several: a file first, options over
   * it. The last word stands. Not thread-safe; it can be used again after a profile was built.
   */
  public static final class Builder {
    private final Inputs inputs;
    private final double[] metrics;
    private final int[] attributes;
    private final int[] atMost;

    private Builder(Inputs inputs, int[] atMost) {
      this.inputs = inputs;
      this.metrics = new double[inputs.metrics().size()];
      this.attributes = new int[inputs.attributes().size()];
      this.atMost = atMost;
      clear();
    }

    /** The inputs that can be given. */
    public Inputs inputs() {
      return inputs;
    }

    /**
     * Gives a metric by its id, in its unit.
     *
     * @throws InvalidValueException if the card has no such metric, or the value is NaN
     */
    public Builder metric(String id, double value) {
      int index = inputs.indexOfMetric(id);
      if (index < 0) {
        throw InvalidValueException.unknown(id, inputs.metrics().stream().map(Metric::id).toList());
      }
      if (Double.isNaN(value)) {
        throw new InvalidValueException(id, "NaN is not a number");
      }
      return metric(index, value);
    }

    /**
     * Gives an attribute by its id and a word: a value's id or an alias, in any case.
     *
     * @throws InvalidValueException if the card has no such attribute, or the word is none of its
     */
    public Builder attribute(String id, String word) {
      int index = inputs.indexOfAttribute(id);
      if (index < 0) {
        throw InvalidValueException.unknown(
            id, inputs.attributes().stream().map(Attribute::id).toList());
      }
      return attribute(index, AttributeWords.read(inputs.attributes().get(index), word));
    }

    /** Gives a metric by its position; NaN takes back what was given. */
    public Builder metric(int index, double value) {
      metrics[index] = value;
      return this;
    }

    /**
     * Gives an attribute by its position and the position of its value; {@link #NOT_GIVEN} takes
     * back what was given.
     */
    public Builder attribute(int index, int value) {
      attributes[index] = value;
      return this;
    }

    /** The number given so far of the metric at this position; NaN where none is. */
    public double metric(int index) {
      return metrics[index];
    }

    /** The position of the value given so far of an attribute, or {@link #NOT_GIVEN}. */
    public int attribute(int index) {
      return attributes[index];
    }

    /** Forgets everything, to start on the next creator. */
    public Builder clear() {
      Arrays.fill(metrics, Double.NaN);
      Arrays.fill(attributes, NOT_GIVEN);
      return this;
    }

    /**
     * The profile.
     *
     * @throws InvalidValueException if a value is impossible, alone or beside another, or a
     *     required one missing
     */
    public Profile build() {
      double[] numbers = metrics.clone();
      List<Metric> known = inputs.metrics();
      for (int i = 0; i < numbers.length; i++) {
        if (!Double.isNaN(numbers[i])) {
          Bounds.check(known.get(i), numbers[i]);
          // Turns -0 into 0, so that no zero is ever printed with a sign.
          numbers[i] += 0.0;
        } else if (known.get(i).required()) {
          throw new InvalidValueException(
              known.get(i).id(), "not given, and every estimate needs it");
        }
      }
      for (int i = 0; i < atMost.length; i += 2) {
        if (numbers[atMost[i]] > numbers[atMost[i + 1]]) {
          throw Bounds.exceeds(
              known.get(atMost[i]),
              numbers[atMost[i]],
              known.get(atMost[i + 1]),
              numbers[atMost[i + 1]]);
        }
      }
      for (int i = 0; i < attributes.length; i++) {
        Attribute attribute = inputs.attributes().get(i);
        if (attributes[i] < NOT_GIVEN || attributes[i] >= attribute.values().size()) {
          throw new InvalidValueException(
              attribute.id(), attributes[i] + " is no value's position");
        }
      }
      return new Profile(inputs, numbers, attributes.clone(), atMost);
    }
  }
}
