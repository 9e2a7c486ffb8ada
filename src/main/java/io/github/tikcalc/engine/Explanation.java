package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Factor.Position;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one amount comes about, step by step: the points, where in their range the creator lands,
 * what the result is multiplied by and divided by. Doing the steps again gives {@link #value} to
 * the last bit, once the smallest of the three is put first and the largest last.
 *
 * @param by the metric the points stand on; null where one point is for everyone
 * @param readings what the points say at the low, the likely and the high value of {@code by};
 *     empty where that is unknown or the amount has no points
 * @param weighed each factor and where it puts the creator
 * @param from where the part of the range that fits the creator begins, 0 to 1
 * @param to where it ends; the likely figure is read midway
 * @param rate the three figures read there
 * @param times what the rate is multiplied by, in this order
 * @param per what the product is divided by
 * @param value the result, in dollars a month or the metric's unit; not known if an input is not
 */
public record Explanation(
    @Nullable MetricValue by,
    List<Reading> readings,
    List<Weighed> weighed,
    double from,
    double to,
    Triple rate,
    List<MetricValue> times,
    double per,
    Triple value) {

  /**
   * The points read at one value.
   *
   * @param below the point before {@code at}, or null where it lies on or before the first
   * @param above the point at or after it, or null where it lies after the last
   * @param range what a straight line between the two gives at {@code at}
   */
  public record Reading(double at, @Nullable Point below, @Nullable Point above, Triple range) {}

  /**
   * A factor and where it puts the creator.
   *
   * @param number the metric's value it looked at; NaN where that is not told or the factor is on
   *     an attribute
   * @param word the id of the attribute's value it looked at, or null
   * @param origin where that comes from; a metric's assumption is not looked at, so it is unknown
   */
  public record Weighed(
      Factor factor, double number, @Nullable String word, Origin origin, Position position) {}

  static Explanation of(Estimate estimate, @Nullable Amount amount, CompiledAmount compiled) {
    if (amount == null) {
      throw new IllegalStateException("compiled from nothing");
    }
    Inputs inputs = estimate.card().inputs();
    MetricValue by = amount.by() == null ? null : estimate.metric(inputs.metric(amount.by()));
    double p = compiled.from(estimate.profile());
    double q = compiled.to(estimate.profile());
    double[] x = {p, (p + q) / 2, q};
    Triple at = by == null ? new Triple(0, 0, 0) : by.value();
    List<Reading> readings = new ArrayList<>();
    double[] rate = {Double.NaN, Double.NaN, Double.NaN};
    if (at.isKnown()) {
      double[] ends = {at.low(), at.likely(), at.high()};
      for (int k = 0; k < ends.length; k++) {
        Triple range =
            compiled.range(
                by == null && !amount.points().isEmpty() ? amount.points().get(0).at() : ends[k]);
        rate[k] = Curve.within(range.low(), range.likely(), range.high(), x[k]);
        if (!amount.points().isEmpty()) {
          readings.add(reading(amount.points(), ends[k], range));
        }
      }
    }
    List<MetricValue> times = new ArrayList<>();
    double[] value = rate.clone();
    for (String id : amount.of()) {
      MetricValue metric = estimate.metric(inputs.metric(id));
      times.add(metric);
      value[0] *= metric.value().low();
      value[1] *= metric.value().likely();
      value[2] *= metric.value().high();
    }
    for (int k = 0; k < value.length; k++) {
      value[k] /= amount.per();
    }
    CompiledAmount.inOrder(value, 0);
    return new Explanation(
        by,
        List.copyOf(readings),
        weighed(estimate, amount, compiled),
        p,
        q,
        new Triple(rate[0], rate[1], rate[2]),
        List.copyOf(times),
        amount.per(),
        new Triple(value[0], value[1], value[2]));
  }

  private static Reading reading(List<Point> points, double at, Triple range) {
    int above = 0;
    while (above < points.size() && at > points.get(above).at()) {
      above++;
    }
    return new Reading(
        at,
        above == 0 ? null : points.get(above - 1),
        above == points.size() ? null : points.get(above),
        range);
  }

  private static List<Weighed> weighed(Estimate estimate, Amount amount, CompiledAmount compiled) {
    List<Weighed> weighed = new ArrayList<>();
    for (int i = 0; i < amount.narrowedBy().size(); i++) {
      Factor factor = amount.narrowedBy().get(i);
      CompiledFactor at = compiled.factor(i);
      Position position = new Position(at.from(estimate.profile()), at.to(estimate.profile()));
      Inputs inputs = estimate.card().inputs();
      if (factor instanceof Factor.OfMetric) {
        double told = estimate.profile().metric(inputs.metric(factor.input()));
        Origin origin = Double.isNaN(told) ? Origin.UNKNOWN : Origin.GIVEN;
        weighed.add(new Weighed(factor, told, null, origin, position));
      } else {
        AttributeValue known = estimate.attribute(inputs.attribute(factor.input()));
        String word = known.value() == null ? null : known.value().id();
        weighed.add(new Weighed(factor, Double.NaN, word, known.origin(), position));
      }
    }
    return List.copyOf(weighed);
  }
}
