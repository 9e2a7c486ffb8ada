package io.github.tikcalc.spread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far on the way through their ranges imagined creators are: on an amount's own dimension as
 * far as nothing else decides, on those of the inputs that would say where if they were known, and
 * on the dimension that all amounts have in common. What has been worked out is kept, as creators
 * who differ in a few inputs have most of it in common. Not thread-safe.
 */
final class Landings {
  /** One in ten of a normal distribution lies above so many standard deviations. */
  private static final double ONE_IN_TEN = 1.2815515655446004;

  private final double together;
  private final Map<Key, double[]> known = new HashMap<>();

  /**
   * None yet.
   *
   * @param together how much is common to all amounts, 0 to 1
   */
  Landings(double together) {
    this.together = together;
  }

  /** Compared by code of its own: what a record has is only made at run time, which takes long. */
  private record Key(int dimension, List<Integer> inputs, List<Double> weights) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.dimension == dimension
          && key.inputs.equals(inputs)
          && key.weights.equals(weights);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * dimension + inputs.hashCode()) + weights.hashCode();
    }
  }

  /** How much is common to all amounts, 0 to 1. */
  double together() {
    return together;
  }

  /**
   * The part of the way, 0 to 1, of each creator; not to be written to.
   *
   * @param dimension the amount's own
   * @param inputs the dimension of each input that would narrow it
   * @param weights how much each of them decides; together 1 at most
   */
  double[] of(int dimension, int[] inputs, double[] weights) {
    List<Integer> others = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < inputs.length; i++) {
      others.add(inputs[i]);
      shares.add(weights[i]);
    }
    Key key = new Key(dimension, others, shares);
    double[] parts = known.get(key);
    if (parts == null) {
      parts = parts(dimension, inputs, weights);
      known.put(key, parts);
    }
    return parts;
  }

  private double[] parts(int dimension, int[] inputs, double[] weights) {
    double[] common = Scores.of(0);
    double[] own = Scores.of(dimension);
    double[][] others = new double[inputs.length][];
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      others[i] = Scores.of(inputs[i]);
      sum += weights[i];
    }
    double ownWeight = 1 - sum;
    double squares = ownWeight * ownWeight;
    for (double weight : weights) {
      squares += weight * weight;
    }
    double norm = Math.sqrt(squares);
    double rootTogether = Math.sqrt(together);
    double rootApart = Math.sqrt(1 - together);
    double[] parts = new double[Scores.CREATORS];
    for (int j = 0; j < parts.length; j++) {
      double apart = ownWeight * own[j];
      for (int i = 0; i < weights.length; i++) {
        apart += weights[i] * others[i][j];
      }
      double score = rootTogether * common[j] + rootApart * (apart / norm);
      double t = 0.5 + score / (2 * ONE_IN_TEN);
      parts[j] = t < 0 ? 0 : t > 1 ? 1 : t;
    }
    return parts;
  }
}
