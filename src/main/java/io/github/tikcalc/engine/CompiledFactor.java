package io.github.tikcalc.engine;

import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Factor.Position;
import io.github.tikcalc.rates.Inputs;

/** A factor on arrays: where creators like this one land, without a look-up by name. */
abstract sealed class CompiledFactor {
  final double weight;

  private CompiledFactor(double weight) {
    this.weight = weight;
  }

  /** Where the part of the range begins, from 0 to 1; 0 where the factor's input is not known. */
  abstract double from(Profile profile);

  /** Where it ends; 1 where the factor's input is not known. */
  abstract double to(Profile profile);

  static CompiledFactor of(Factor factor, Inputs inputs) {
    if (factor instanceof Factor.OfMetric metric) {
      return new OfMetric(metric, inputs.metric(metric.input()));
    }
    Factor.OfAttribute attribute = (Factor.OfAttribute) factor;
    int index = inputs.attribute(attribute.input());
    return new OfAttribute(attribute, index, inputs.attributes().get(index));
  }

  /** Looks only at what is told: an assumption must not narrow what another rests on. */
  private static final class OfMetric extends CompiledFactor {
    private final int metric;
    private final double[] at;
    private final double[] from;
    private final double[] to;

    OfMetric(Factor.OfMetric factor, int metric) {
      super(factor.weight());
      this.metric = metric;
      this.at = new double[factor.steps().size()];
      this.from = new double[at.length];
      this.to = new double[at.length];
      for (int i = 0; i < at.length; i++) {
        Factor.Step step = factor.steps().get(i);
        at[i] = step.at();
        from[i] = step.position().from();
        to[i] = step.position().to();
      }
    }

    @Override
    double from(Profile profile) {
      double told = profile.metric(metric);
      return Double.isNaN(told) ? 0 : height(from, told);
    }

    @Override
    double to(Profile profile) {
      double told = profile.metric(metric);
      // Where the two meet, rounding could else put the end before the beginning.
      return Double.isNaN(told) ? 1 : Math.max(height(from, told), height(to, told));
    }

    private double height(double[] height, double told) {
      return Curve.at(at, height, Curve.segment(at, told), told);
    }
  }

  private static final class OfAttribute extends CompiledFactor {
    private final int attribute;
    private final int assumed;
    // One longer than the values: the first stands for "not known".
    private final Position[] positions;

    OfAttribute(Factor.OfAttribute factor, int index, Attribute attribute) {
      super(factor.weight());
      this.attribute = index;
      this.assumed = attribute.indexOf(attribute.assume());
      Position rest = factor.positions().getOrDefault(Factor.OfAttribute.ANY, Position.WHOLE);
      this.positions = new Position[attribute.values().size() + 1];
      positions[0] = Position.WHOLE;
      for (int i = 1; i < positions.length; i++) {
        String value = attribute.values().get(i - 1).id();
        positions[i] = factor.positions().getOrDefault(value, rest);
      }
    }

    private Position position(Profile profile) {
      int told = profile.attribute(attribute);
      return positions[1 + (told == Profile.NOT_TOLD ? assumed : told)];
    }

    @Override
    double from(Profile profile) {
      return position(profile).from();
    }

    @Override
    double to(Profile profile) {
      return position(profile).to();
    }
  }
}
