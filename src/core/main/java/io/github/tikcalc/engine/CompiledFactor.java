package io.github.tikcalc.engine;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Figure;
import java.util.Arrays;
import java.util.List;

/** A factor on arrays: where creators like this one land, without a look-up by name. */
abstract sealed class CompiledFactor {
  final double weight;

  private CompiledFactor(double weight) {
    this.weight = weight;
  }

  /**
   * Adds the part of a range that fits a creator, from 0 to 1 where the factor's input is not
   * known.
   *
   * @param times what both of its ends are multiplied by
   * @param band where its beginning is added, at {@code slot}, and its end, at the next
   */
  abstract void add(Creator creator, double times, double[] band, int slot);

  /**
   * One end of the part of a range that {@link #add} adds, as an expression.
   *
   * @param begin whether its beginning, else its end
   * @param name what the names of its parts begin with
   */
  abstract Figure express(SymbolicCreator creator, boolean begin, String name);

  static CompiledFactor of(Factor factor, Terms terms) {
    if (factor instanceof Factor.OfMetric metric) {
      return new OfMetric(metric, terms);
    }
    Factor.OfAttribute attribute = (Factor.OfAttribute) factor;
    int index = terms.inputs().indexOfAttribute(attribute.input());
    return new OfAttribute(attribute, index, terms.inputs().attributes().get(index));
  }

  /** Looks only at what is given or derived: an assumption must not narrow what rests on it. */
  private static final class OfMetric extends CompiledFactor {
    private final int metric;
    private final boolean derivable;
    private final double[] at;
    private final double[] from;
    private final double[] to;

    OfMetric(Factor.OfMetric factor, Terms terms) {
      super(factor.weight());
      this.metric = terms.metric(factor.input());
      boolean derives = false;
      for (Amount amount : terms.inputs().metrics().get(metric).assume()) {
        derives |= amount.derives();
      }
      this.derivable = derives;
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
    void add(Creator creator, double times, double[] band, int slot) {
      double known = derivable ? creator.known(metric) : creator.profile.metric(metric);
      if (Double.isNaN(known)) {
        band[slot + 1] += times;
        return;
      }
      int segment = Curve.segment(at, known);
      double begin = Curve.at(at, from, segment, known);
      double end = Curve.at(at, to, segment, known);
      band[slot] += times * begin;
      // Where the two meet, rounding could else put the end before the beginning.
      band[slot + 1] += times * Math.max(begin, end);
    }

    @Override
    Figure express(SymbolicCreator creator, boolean begin, String name) {
      Figure known = derivable ? creator.known(metric) : creator.given(metric);
      Figure beginning = creator.locals.figure(name + "_from", known.onCurve(at, from));
      Figure end = creator.locals.figure(name + "_to", known.onCurve(at, to));
      Figure part = begin ? beginning : Figure.extreme(true, List.of(beginning, end));
      return Figure.Choice.of(
          Condition.isKnown(known), part, begin ? Figure.Constant.ZERO : Figure.Constant.ONE);
    }
  }

  private static final class OfAttribute extends CompiledFactor {
    private final int attribute;
    // One longer than the values: the first stands for "not known".
    private final double[] from;
    private final double[] to;

    OfAttribute(Factor.OfAttribute factor, int index, Attribute attribute) {
      super(factor.weight());
      this.attribute = index;
      Position rest = factor.positions().getOrDefault(Factor.OfAttribute.ANY, Position.WHOLE);
      this.from = new double[attribute.values().size() + 1];
      this.to = new double[from.length];
      for (int i = 0; i < from.length; i++) {
        Position position =
            i == 0
                ? Position.WHOLE
                : factor.positions().getOrDefault(attribute.values().get(i - 1).id(), rest);
        from[i] = position.from();
        to[i] = position.to();
      }
    }

    @Override
    void add(Creator creator, double times, double[] band, int slot) {
      int word = 1 + creator.words[attribute];
      band[slot] += times * from[word];
      band[slot + 1] += times * to[word];
    }

    @Override
    Figure express(SymbolicCreator creator, boolean begin, String name) {
      double[] end = begin ? from : to;
      return Figure.Table.of(
          creator.words[attribute],
          creator.values(attribute),
          Arrays.copyOfRange(end, 1, end.length),
          end[0]);
    }
  }
}
