package io.github.tikcalc.engine;

import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import java.util.Arrays;
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
    this.of = amount.of().stream().mapToInt(inputs::metric).toArray();
    this.per = amount.per();
    this.by = amount.by() == null ? EVERYONE : inputs.metric(amount.by());
    List<Range> ranges =
        amount.points().isEmpty()
            ? List.of(Range.ONE)
            : amount.points().stream().map(Point::range).toList();
    this.at =
        amount.points().isEmpty()
            ? new double[1]
            : amount.points().stream().mapToDouble(Point::at).toArray();
    this.low = ranges.stream().mapToDouble(Range::low).toArray();
    this.likely = ranges.stream().mapToDouble(Range::likely).toArray();
    this.high = ranges.stream().mapToDouble(Range::high).toArray();
    this.factors =
        amount.narrowedBy().stream()
            .map(factor -> CompiledFactor.of(factor, inputs))
            .toArray(CompiledFactor[]::new);
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
    if (by != EVERYONE && Double.isNaN(values[ENDS * by])) {
      Arrays.fill(out, slot, slot + ENDS, Double.NaN);
      return;
    }
    double p = from(profile);
    double q = to(profile);
    // What is told stands at one place for all three, which then is looked for once.
    double m = place(values, 0);
    int segment = Curve.segment(at, m);
    double way = Curve.way(at, segment, m);
    out[slot] = end(values, 0, rate(segment, way, p));
    for (int k = 1; k < ENDS; k++) {
      if (place(values, k) != m) {
        m = place(values, k);
        segment = Curve.segment(at, m);
        way = Curve.way(at, segment, m);
      }
      out[slot + k] = end(values, k, rate(segment, way, k == 1 ? (p + q) / 2 : q));
    }
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

  private double place(double[] values, int k) {
    return by == EVERYONE ? at[0] : values[ENDS * by + k];
  }

  private double end(double[] values, int k, double rate) {
    double value = rate;
    for (int metric : of) {
      value *= values[ENDS * metric + k];
    }
    return value / per;
  }

  /** What the points say some way along a segment, {@code x} of the way through their range. */
  private double rate(int segment, double way, double x) {
    double middle = Curve.at(likely, segment, way);
    return x <= 0.5
        ? Curve.between(Curve.at(low, segment, way), middle, 2 * x)
        : Curve.between(middle, Curve.at(high, segment, way), 2 * x - 1);
  }

  /** The points' range at {@code m}, before any factor moves it. */
  Triple range(double m) {
    int segment = Curve.segment(at, m);
    double way = Curve.way(at, segment, m);
    return new Triple(
        Curve.at(low, segment, way), Curve.at(likely, segment, way), Curve.at(high, segment, way));
  }

  CompiledFactor factor(int index) {
    return factors[index];
  }
}
