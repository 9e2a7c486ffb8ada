package io.github.tikcalc.engine;

import static io.github.tikcalc.engine.Creator.FIGURES;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Condition.Sign;
import io.github.tikcalc.expression.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** An amount on arrays, without a look-up by name. */
final class CompiledAmount {
  final Amount amount;
  final CompiledWhen when;

  /**
   * Whether it works a metric out from what is given: it then multiplies and divides by that only.
   */
  final boolean derives;

  final CompiledPoints points;
  private final CompiledFactor[] factors;
  private final double weights;
  private final int[][] of;
  private final int[] over;
  private final double per;

  CompiledAmount(Amount amount, CompiledWhen when, boolean derives, Terms terms) {
    this.amount = amount;
    this.when = when;
    this.derives = derives;
    this.points = new CompiledPoints(amount, terms);
    this.factors = new CompiledFactor[amount.narrowedBy().size()];
    double sum = 0;
    for (int i = 0; i < factors.length; i++) {
      factors[i] = CompiledFactor.of(amount.narrowedBy().get(i), terms);
      sum += factors[i].weight;
    }
    this.weights = sum;
    this.of = new int[amount.of().size()][];
    for (int i = 0; i < of.length; i++) {
      of[i] = terms.metrics(amount.of().get(i));
    }
    this.over = terms.metrics(amount.over());
    this.per = amount.per();
  }

  /** The part of the points' range that fits a creator. */
  Position band(Creator creator) {
    double[] band = new double[FIGURES];
    band(creator, band, 0);
    return new Position(band[0], band[1]);
  }

  private void band(Creator creator, double[] band, int slot) {
    band[slot] = 0;
    band[slot + 1] = 0;
    for (CompiledFactor factor : factors) {
      factor.add(creator, factor.weight, band, slot);
    }
    if (factors.length == 0) {
      band[slot + 1] = 1;
    } else {
      band[slot] /= weights;
      band[slot + 1] /= weights;
    }
  }

  /**
   * Works the amount out.
   *
   * @param creator of whom every metric it looks at is worked out already
   * @param out where its low, likely and high go, at {@code slot} and the two after; NaN where it
   *     is unknown
   */
  void evaluate(Creator creator, double[] out, int slot) {
    if (derives && !multipliesOnlyGiven(creator)) {
      Arrays.fill(out, slot, slot + FIGURES, Double.NaN);
      return;
    }
    rate(creator, out, slot);
    for (int k = 0; k < FIGURES; k++) {
      out[slot + k] = scale(out[slot + k], creator.values, k);
    }
    inOrder(out, slot);
  }

  /**
   * The figures that the points give, each where in their range the creator lands; NaN where what
   * they stand on is unknown.
   */
  void rate(Creator creator, double[] out, int slot) {
    band(creator, out, slot);
    points.rate(creator, out[slot], out[slot + 1], out, slot);
  }

  /** One figure times what it is multiplied by, over what it is divided by. */
  private double scale(double rate, double[] values, int k) {
    double value = rate;
    for (int[] sum : of) {
      double times = values[FIGURES * sum[0] + k];
      for (int i = 1; i < sum.length; i++) {
        times += values[FIGURES * sum[i] + k];
      }
      value *= times;
    }
    // The more it is divided by, the less is left: the low figure has the high divisor.
    for (int metric : over) {
      double divisor = values[FIGURES * metric + FIGURES - 1 - k];
      value = divisor == 0 ? Double.NaN : value / divisor;
    }
    return value / per;
  }

  private boolean multipliesOnlyGiven(Creator creator) {
    for (int[] sum : of) {
      for (int metric : sum) {
        if (!creator.isGiven(metric)) {
          return false;
        }
      }
    }
    for (int metric : over) {
      if (!creator.isGiven(metric)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Puts low and high around likely, where points that fall or a last digit turned them round.
   * Where one of the three is unknown or infinite, all become unknown.
   */
  static void inOrder(double[] figures, int slot) {
    double low = figures[slot];
    double likely = figures[slot + 1];
    double high = figures[slot + 2];
    double greatest = Math.max(likely, Math.max(low, high));
    if (greatest < Double.POSITIVE_INFINITY) {
      figures[slot] = Math.min(likely, Math.min(low, high));
      figures[slot + 2] = greatest;
    } else {
      Arrays.fill(figures, slot, slot + FIGURES, Double.NaN);
    }
  }

  /** What one of its factors says of a creator. */
  Position position(int factor, Creator creator) {
    double[] band = new double[2];
    factors[factor].add(creator, 1, band, 0);
    return new Position(band[0], band[1]);
  }

  /**
   * The figures of {@link #evaluate}, as expressions.
   *
   * @param name what the names of their parts begin with
   */
  List<Figure> express(SymbolicCreator creator, String name) {
    Figure p = factors.length == 0 ? Figure.Constant.ZERO : band(creator, name, true);
    Figure q = factors.length == 0 ? Figure.Constant.ONE : band(creator, name, false);
    List<Figure> rates = points.express(creator, p, q, name);
    List<Figure> scaled = new ArrayList<>();
    for (int k = 0; k < FIGURES; k++) {
      scaled.add(creator.locals.figure(name, scale(creator, rates.get(k), k)));
    }
    return inOrder(creator, scaled, name);
  }

  private Figure band(SymbolicCreator creator, String name, boolean begin) {
    Figure sum = Figure.Constant.ZERO;
    for (int i = 0; i < factors.length; i++) {
      Figure end = factors[i].express(creator, begin, name);
      Figure weighed = Figure.of(factors[i].weight).times(end);
      sum = i == 0 ? weighed : sum.plus(weighed);
    }
    return creator.locals.figure(name + (begin ? "_p" : "_q"), sum.over(Figure.of(weights)));
  }

  private Figure scale(SymbolicCreator creator, Figure rate, int k) {
    Figure value = rate;
    for (int[] sum : of) {
      Figure times = factor(creator, sum[0], k);
      for (int i = 1; i < sum.length; i++) {
        times = times.plus(factor(creator, sum[i], k));
      }
      value = value.times(times);
    }
    for (int metric : over) {
      Figure divisor = factor(creator, metric, FIGURES - 1 - k);
      Condition isZero = Condition.compare(divisor, Sign.EQUAL, Figure.Constant.ZERO);
      value = Figure.Choice.of(isZero, Figure.Constant.UNKNOWN, value.over(divisor));
    }
    return value.over(Figure.of(per));
  }

  /** A metric that it multiplies or divides by; unknown where it derives and that is not given. */
  private Figure factor(SymbolicCreator creator, int metric, int k) {
    return derives ? creator.given(metric) : creator.metric(metric, k);
  }

  private List<Figure> inOrder(SymbolicCreator creator, List<Figure> figures, String name) {
    if (figures.stream().allMatch(Figure.Constant.class::isInstance)) {
      double[] constants =
          figures.stream().mapToDouble(figure -> ((Figure.Constant) figure).value()).toArray();
      inOrder(constants, 0);
      return Arrays.stream(constants).mapToObj(Figure::of).toList();
    }
    List<Figure> distinct = List.copyOf(new LinkedHashSet<>(figures));
    Figure least = Figure.extreme(false, distinct);
    Figure greatest = Figure.extreme(true, distinct);
    // Only a quotient can be unknown or beyond all measure alone; what has bounds cannot.
    Condition known =
        over.length == 0 && !derives
            ? Condition.Constant.ALWAYS
            : Condition.all(
                distinct.stream()
                    .map(f -> Condition.compare(f, Sign.AT_MOST, Figure.of(Double.MAX_VALUE)))
                    .toList());
    return List.of(
        creator.locals.figure(name + "_1", Figure.Choice.of(known, least, Figure.Constant.UNKNOWN)),
        creator.locals.figure(
            name + "_2", Figure.Choice.of(known, figures.get(1), Figure.Constant.UNKNOWN)),
        creator.locals.figure(
            name + "_3", Figure.Choice.of(known, greatest, Figure.Constant.UNKNOWN)));
  }
}
