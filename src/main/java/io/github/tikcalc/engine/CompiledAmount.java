package io.github.tikcalc.engine;

import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import java.util.List;

/**
 * An amount on arrays. Metrics are numbered as in the card; metric {@code i} has its low, likely
 * and high at {@code 3i}, {@code 3i + 1} and {@code 3i + 2} of an array of values, NaN where
 * unknown.
 */
final class CompiledAmount {
  static final int ENDS = 3;

  /** No {@code by}: the one point is for everyone. */
  private static final int EVERYONE = -1;

  private final int[] of;
  private final double per;
  private final int by;
  private final double[] at;
  private final double[] low;
  private final double[] likely;
  private final double[] high;
  private final CompiledFactor[] factors;
  private final double weights;

  CompiledAmount(Amount amount, Inputs inputs) {
    this.of = new int[amount.of().size()];
    for (int i = 0; i < of.length; i++) {
      of[i] = inputs.metric(amount.of().get(i));
    }
    this.per = amount.per();
    this.by = amount.by() == null ? EVERYONE : inputs.metric(amount.by());
    List<Point> points =
        amount.points().isEmpty() ? List.of(new Point(0, Range.ONE, null)) : amount.points();
    this.at = new double[points.size()];
    this.low = new double[at.length];
    this.likely = new double[at.length];
    this.high = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      Point point = points.get(i);
      at[i] = point.at();
      low[i] = point.range().low();
      likely[i] = point.range().likely();
      high[i] = point.range().high();
    }
    this.factors = new CompiledFactor[amount.narrowedBy().size()];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = CompiledFactor.of(amount.narrowedBy().get(i), inputs);
    }
    double sum = 0;
    for (CompiledFactor factor : factors) {
      sum += factor.weight;
    }
    this.weights = sum;
  }

  /** Where the part of the points' range that fits this profile begins: 0 to 1. */
  double from(Profile profile) {
    if (factors.length == 0) {
      return 0;
    }
    double sum = 0;
    for (CompiledFactor factor : factors) {
      sum += factor.weight * factor.from(profile);
    }
    return sum / weights;
  }

  /** Where it ends. */
  double to(Profile profile) {
    if (factors.length == 0) {
      return 1;
    }
    double sum = 0;
    for (CompiledFactor factor : factors) {
      sum += factor.weight * factor.to(profile);
    }
    return sum / weights;
  }

  /**
   * Works the amount out.
   *
   * @param values what is known of every metric it looks at
   * @param out where its low, likely and high go, at {@code slot} and the two after
   */
  void evaluate(double[] values, Profile profile, double[] out, int slot) {
    double p = from(profile);
    double q = to(profile);
    out[slot] = end(values, 0, p);
    out[slot + 1] = end(values, 1, (p + q) / 2);
    out[slot + 2] = end(values, 2, q);
    inOrder(out, slot);
  }

  /**
   * Puts low and high around likely. They are already, unless the points fall while {@code by} is
   * assumed, so that its high value gives the low figure; or by a last digit that rounding took.
   */
  static void inOrder(double[] ends, int slot) {
    double low = ends[slot];
    double likely = ends[slot + 1];
    double high = ends[slot + 2];
    ends[slot] = Math.min(likely, Math.min(low, high));
    ends[slot + 2] = Math.max(likely, Math.max(low, high));
  }

  private double end(double[] values, int k, double x) {
    double value = rate(by == EVERYONE ? at[0] : values[ENDS * by + k], x);
    for (int metric : of) {
      value *= values[ENDS * metric + k];
    }
    return value / per;
  }

  /** What the points say at {@code m}, {@code x} of the way through their range; NaN at NaN. */
  private double rate(double m, double x) {
    if (Double.isNaN(m)) {
      return m;
    }
    int segment = Curve.segment(at, m);
    return Curve.within(
        Curve.at(at, low, segment, m),
        Curve.at(at, likely, segment, m),
        Curve.at(at, high, segment, m),
        x);
  }

  /** The points' range at {@code m}, before any factor moves it. */
  Triple range(double m) {
    int segment = Curve.segment(at, m);
    return new Triple(
        Curve.at(at, low, segment, m),
        Curve.at(at, likely, segment, m),
        Curve.at(at, high, segment, m));
  }

  CompiledFactor factor(int index) {
    return factors[index];
  }
}
