package io.github.tikcalc.profile;

import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What is told of one creator, in the terms of one card. Immutable and thread-safe.
 *
 * <p>Every metric told lies within its bounds; the required ones are told. What is not told is not
 * 0: it is not there.
 */
public final class Profile {
  /** The position of no value: the attribute is not told. */
  public static final int NOT_TOLD = -1;

  private final Inputs inputs;
  private final double[] metrics;
  private final int[] attributes;

  private Profile(Inputs inputs, double[] metrics, int[] attributes) {
    this.inputs = inputs;
    this.metrics = metrics;
    this.attributes = attributes;
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
    double[] numbers = nothing(inputs);
    int[] words = nobody(inputs);
    metrics.forEach(
        (id, number) -> {
          int i = inputs.metric(id);
          if (i < 0) {
            throw unknown(id, inputs.metrics().stream().map(Metric::id).toList());
          }
          if (number.isNaN()) {
            throw new InvalidValueException(id, "NaN is not a number");
          }
          numbers[i] = number;
        });
    attributes.forEach(
        (id, word) -> {
          int i = inputs.attribute(id);
          if (i < 0) {
            throw unknown(id, inputs.attributes().stream().map(Attribute::id).toList());
          }
          words[i] = new AttributeWords(inputs.attributes().get(i)).read(word);
        });
    return of(inputs, numbers, words);
  }

  /**
   * A profile by position.
   *
   * @param metrics a number for each of the inputs' metrics, NaN where it is not told
   * @param attributes the position of a value for each of the inputs' attributes, {@link #NOT_TOLD}
   *     where it is not told
   * @throws InvalidValueException if a value is impossible or a required one missing
   */
  public static Profile of(Inputs inputs, double[] metrics, int[] attributes) {
    List<Metric> known = inputs.metrics();
    if (metrics.length != known.size() || attributes.length != inputs.attributes().size()) {
      throw new IllegalArgumentException("not as many values as the card has inputs");
    }
    double[] numbers = metrics.clone();
    for (int i = 0; i < numbers.length; i++) {
      Metric metric = known.get(i);
      if (!Double.isNaN(numbers[i])) {
        Bounds.check(metric, numbers[i]);
        // Turns -0 into 0, so that no zero is ever printed with a sign.
        numbers[i] += 0.0;
      } else if (metric.required()) {
        throw new InvalidValueException(metric.id(), "not given, and every estimate needs it");
      }
    }
    for (int i = 0; i < attributes.length; i++) {
      Attribute attribute = inputs.attributes().get(i);
      if (attributes[i] < NOT_TOLD || attributes[i] >= attribute.values().size()) {
        throw new InvalidValueException(attribute.id(), attributes[i] + " is no value's position");
      }
    }
    return new Profile(inputs, numbers, attributes.clone());
  }

  /** An array for {@link #of(Inputs, double[], int[])} in which no metric is told. */
  public static double[] nothing(Inputs inputs) {
    double[] metrics = new double[inputs.metrics().size()];
    Arrays.fill(metrics, Double.NaN);
    return metrics;
  }

  /** An array for {@link #of(Inputs, double[], int[])} in which no attribute is told. */
  public static int[] nobody(Inputs inputs) {
    int[] attributes = new int[inputs.attributes().size()];
    Arrays.fill(attributes, NOT_TOLD);
    return attributes;
  }

  /** The inputs it speaks of. */
  public Inputs inputs() {
    return inputs;
  }

  /** What is told of the metric at this position; NaN where nothing is. */
  public double metric(int index) {
    return metrics[index];
  }

  /** The position of the value told of the attribute at this position, or {@link #NOT_TOLD}. */
  public int attribute(int index) {
    return attributes[index];
  }

  private static InvalidValueException unknown(String id, List<String> known) {
    return new InvalidValueException(
        id,
        Printable.quoted(id)
            + " is no input of this card ("
            + Nearest.hint(id, known, "it has " + String.join(", ", known))
            + ")");
  }
}
