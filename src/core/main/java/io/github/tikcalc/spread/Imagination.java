package io.github.tikcalc.spread;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Origin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what imagined creators are worked out from, out of the amounts that an estimate
 * uses. A metric is worked out when it is first asked for, and once.
 */
final class Imagination {
  private static final List<Point> ONE = List.of(new Point(0, Set.of(), Range.ONE, null));

  private final Estimate estimate;
  private final Inputs inputs;
  private final Landings landings;
  private final @Nullable ImaginedMetric[] metrics;

  Imagination(Estimate estimate, Landings landings) {
    this.estimate = estimate;
    this.inputs = estimate.card().inputs();
    this.landings = landings;
    this.metrics = new ImaginedMetric[inputs.metrics().size()];
  }

  /** How many dimensions a card takes: one for each name, and the one that all have in common. */
  static int dimensions(Inputs inputs, int streams) {
    return 1 + inputs.metrics().size() + inputs.attributes().size() + streams;
  }

  private int ofAttribute(int attribute) {
    return 1 + inputs.metrics().size() + attribute;
  }

  private int ofStream(int stream) {
    return 1 + inputs.metrics().size() + inputs.attributes().size() + stream;
  }

  private static int ofMetric(int metric) {
    return 1 + metric;
  }

  /** The metric at this position, as each imagined creator has it. */
  ImaginedMetric metric(int index) {
    ImaginedMetric known = metrics[index];
    if (known == null) {
      known = imagine(index);
      metrics[index] = known;
    }
    return known;
  }

  private ImaginedMetric imagine(int index) {
    Amount amount = estimate.metricAmount(index);
    if (amount == null) {
      return ImaginedMetric.same(estimate.metric(index, Scenario.LIKELY));
    }
    if (!amount.when().given().isEmpty() && !multipliesOnlyGiven(amount)) {
      return ImaginedMetric.same(Double.NaN);
    }
    ImaginedAmount imagined = amount(amount, estimate.metricBand(index), ofMetric(index));
    return imagined == null ? ImaginedMetric.same(Double.NaN) : imagined.of();
  }

  /** What a derived metric is worked out from must be given. */
  private boolean multipliesOnlyGiven(Amount amount) {
    for (List<String> sum : amount.of()) {
      for (String id : sum) {
        if (estimate.origin(inputs.indexOfMetric(id)) != Origin.GIVEN) {
          return false;
        }
      }
    }
    for (String id : amount.over()) {
      if (estimate.origin(inputs.indexOfMetric(id)) != Origin.GIVEN) {
        return false;
      }
    }
    return true;
  }

  /** What a stream pays; null where nobody publishes it, or it is unknown to all. */
  @Nullable ImaginedAmount pay(int stream) {
    Amount amount = estimate.payAmount(stream);
    return amount == null ? null : amount(amount, estimate.payBand(stream), ofStream(stream));
  }

  /** The requirements of a list that ask for anything. */
  List<ImaginedRequirement> requirements(List<Requirement> all) {
    List<ImaginedRequirement> asking = new ArrayList<>();
    for (Requirement requirement : all) {
      if (requirement instanceof Requirement.AtLeast minimum) {
        if (estimate.holds(minimum.when())) {
          ImaginedMetric metric = metric(inputs.indexOfMetric(minimum.metric()));
          asking.add(new ImaginedRequirement.AtLeast(metric, minimum.atLeast()));
        }
      } else if (requirement instanceof Requirement.AnyOf any) {
        List<List<ImaginedRequirement>> sets = new ArrayList<>();
        for (List<Requirement> set : any.sets()) {
          sets.add(requirements(set));
        }
        asking.add(new ImaginedRequirement.AnyOf(sets));
      }
    }
    return asking;
  }

  private @Nullable ImaginedAmount amount(
      Amount amount, Factor.@Nullable Position found, int dimension) {
    List<Point> points = points(amount);
    if (points.isEmpty()) {
      return null;
    }
    Factor.Position band = found == null ? Factor.Position.WHOLE : found;
    boolean flat = points.size() == 1 && points.get(0).range().isExact();
    Landing landing = flat || band.from() == band.to() ? null : landing(amount, band, dimension);
    String by = amount.isByAttribute() || amount.points().isEmpty() ? null : amount.by();
    ImaginedMetric standsOn = by == null ? null : metric(inputs.indexOfMetric(by));
    if (standsOn != null && standsOn.isSame() && Double.isNaN(standsOn.of(0))) {
      return null;
    }
    return new ImaginedAmount(
        amount, points, standsOn, band, landing, sums(amount.of()), metrics(amount.over()));
  }

  /** The points that can hold for the creator; none where what they stand on is unknown. */
  private List<Point> points(Amount amount) {
    if (amount.points().isEmpty()) {
      return ONE;
    }
    if (!amount.isByAttribute() || amount.by() == null) {
      return amount.points();
    }
    Attribute.Value value = estimate.attribute(inputs.indexOfAttribute(amount.by())).value();
    List<Point> others = List.of();
    for (Point point : amount.points()) {
      if (value != null && point.in().contains(value.id())) {
        return List.of(point);
      }
      if (value != null && point.in().contains(Point.OTHERS)) {
        others = List.of(point);
      }
    }
    return others;
  }

  private ImaginedMetric[][] sums(List<List<String>> sums) {
    ImaginedMetric[][] imagined = new ImaginedMetric[sums.size()][];
    for (int i = 0; i < imagined.length; i++) {
      imagined[i] = metrics(sums.get(i));
    }
    return imagined;
  }

  private ImaginedMetric[] metrics(List<String> ids) {
    ImaginedMetric[] imagined = new ImaginedMetric[ids.size()];
    for (int i = 0; i < imagined.length; i++) {
      imagined[i] = metric(inputs.indexOfMetric(ids.get(i)));
    }
    return imagined;
  }

  private Landing landing(Amount amount, Factor.Position band, int dimension) {
    double sum = 0;
    for (Factor factor : amount.narrowedBy()) {
      sum += factor.weight();
    }
    int count = 0;
    int[] dimensions = new int[amount.narrowedBy().size()];
    double[] weights = new double[dimensions.length];
    for (Factor factor : amount.narrowedBy()) {
      int open = openDimension(factor);
      if (open > 0) {
        dimensions[count] = open;
        weights[count++] = factor.weight() / sum * (1 - meanWidth(factor));
      }
    }
    return new Landing(
        band.from(),
        band.to(),
        landings.of(dimension, Arrays.copyOf(dimensions, count), Arrays.copyOf(weights, count)));
  }

  /** The dimension of a factor's input, if the input could still be told; else 0. */
  private int openDimension(Factor factor) {
    if (factor instanceof Factor.OfAttribute) {
      int attribute = inputs.indexOfAttribute(factor.input());
      return estimate.attribute(attribute).origin() == Origin.UNKNOWN ? ofAttribute(attribute) : 0;
    }
    int metric = inputs.indexOfMetric(factor.input());
    Origin origin = estimate.origin(metric);
    return origin == Origin.GIVEN || origin == Origin.DERIVED ? 0 : ofMetric(metric);
  }

  /** How wide the positions of a factor are on average: how little it says. */
  private static double meanWidth(Factor factor) {
    double sum = 0;
    int count = 0;
    if (factor instanceof Factor.OfMetric metric) {
      for (Factor.Step step : metric.steps()) {
        sum += step.position().to() - step.position().from();
        count++;
      }
    } else if (factor instanceof Factor.OfAttribute attribute) {
      for (Factor.Position position : attribute.positions().values()) {
        sum += position.to() - position.from();
        count++;
      }
    }
    return sum / count;
  }
}
