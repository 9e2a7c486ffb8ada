package io.github.tikcalc.engine;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one amount comes about, step by step: the points, where in their range the creator lands,
 * what the result is multiplied by and divided by. Doing the steps again gives {@link #value} to
 * the last bit, once the smallest of the three is put first and the largest last.
 *
 * @param amount the one of the card's amounts whose condition holds
 * @param derives whether it works a metric out from given ones: where one of those it multiplies or
 *     divides by is not given, the value is not known
 * @param by the metric the points stand on; null where they stand on none
 * @param word the attribute the points stand on; null where they stand on none
 * @param readings what the points say at the low, the likely and the high value of {@code by}, or
 *     three times at {@code word}; empty where that is unknown or the amount has no points
 * @param weighed each factor and where it puts the creator
 * @param from where the part of the range that fits the creator begins, 0 to 1
 * @param to where it ends; the likely figure is read midway
 * @param rate the three figures read there
 * @param times what the rate is multiplied by, in this order; each the sum of one or more metrics
 * @param over what the product is divided by, in this order: the low figure by the high divisor and
 *     the high figure by the low one
 * @param per what the result is divided by last
 * @param value the result, in dollars a month or the metric's unit; not known if an input is not,
 *     or a divisor is 0
 */
public record Explanation(
    Amount amount,
    boolean derives,
    @Nullable MetricValue by,
    @Nullable AttributeValue word,
    List<Reading> readings,
    List<Weighed> weighed,
    double from,
    double to,
    Range rate,
    List<List<MetricValue>> times,
    List<MetricValue> over,
    double per,
    Range value) {

  /**
   * The points read at one value.
   *
   * @param at the value of the metric; 0 where the points stand on none
   * @param below the point before {@code at}, or null where it lies on or before the first, or the
   *     points stand on no metric
   * @param above the point at or after it, or null where it lies after the last
   * @param range what a straight line between the two gives at {@code at}
   */
  public record Reading(double at, @Nullable Point below, @Nullable Point above, Range range) {}

  /**
   * A factor and where it puts the creator.
   *
   * @param number the metric's value it looked at; NaN where that is not known or the factor is on
   *     an attribute
   * @param word the id of the attribute's value it looked at, or null
   * @param origin where that comes from; a metric's assumption is not looked at, so it is unknown
   */
  public record Weighed(
      Factor factor, double number, @Nullable String word, Origin origin, Position position) {}

  static Explanation of(Estimate estimate, Creator creator, CompiledAmount compiled) {
    Amount amount = compiled.amount;
    Position band = compiled.band(creator);
    double[] rate = new double[Creator.FIGURES];
    double[] value = new double[Creator.FIGURES];
    compiled.rate(creator, rate, 0);
    compiled.evaluate(creator, value, 0);
    return new Explanation(
        amount,
        compiled.derives,
        compiled.points.byMetric() < 0 ? null : estimate.metric(compiled.points.byMetric()),
        compiled.points.byAttribute() < 0
            ? null
            : estimate.attribute(compiled.points.byAttribute()),
        readings(creator, compiled),
        weighed(estimate, creator, compiled),
        band.from(),
        band.to(),
        range(rate),
        times(amount, estimate),
        metrics(amount.over(), estimate),
        amount.per(),
        range(value));
  }

  private static Range range(double[] figures) {
    return new Range(figures[0], figures[1], figures[2]);
  }

  private static List<MetricValue> metrics(List<String> ids, Estimate estimate) {
    List<MetricValue> metrics = new ArrayList<>();
    for (String id : ids) {
      metrics.add(estimate.metric(estimate.card().inputs().indexOfMetric(id)));
    }
    return List.copyOf(metrics);
  }

  private static List<List<MetricValue>> times(Amount amount, Estimate estimate) {
    List<List<MetricValue>> times = new ArrayList<>();
    for (List<String> sum : amount.of()) {
      times.add(metrics(sum, estimate));
    }
    return List.copyOf(times);
  }

  private static List<Reading> readings(Creator creator, CompiledAmount compiled) {
    List<Point> points = compiled.amount.points();
    int point = compiled.points.point(creator);
    List<Reading> readings = new ArrayList<>();
    if (points.isEmpty() || point < 0) {
      return readings;
    }
    for (int k = 0; k < Creator.FIGURES; k++) {
      if (compiled.points.byMetric() < 0) {
        Point only = points.get(point);
        readings.add(new Reading(only.at(), null, only, only.range()));
      } else {
        double at = creator.values[Creator.FIGURES * compiled.points.byMetric() + k];
        readings.add(reading(points, at, compiled.points.range(at)));
      }
    }
    return List.copyOf(readings);
  }

  private static Reading reading(List<Point> points, double at, Range range) {
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

  private static List<Weighed> weighed(
      Estimate estimate, Creator creator, CompiledAmount compiled) {
    Inputs inputs = estimate.card().inputs();
    List<Weighed> weighed = new ArrayList<>();
    for (int i = 0; i < compiled.amount.narrowedBy().size(); i++) {
      Factor factor = compiled.amount.narrowedBy().get(i);
      Position position = compiled.position(i, creator);
      if (factor instanceof Factor.OfMetric) {
        int metric = inputs.indexOfMetric(factor.input());
        double known = creator.known(metric);
        Origin origin = Double.isNaN(known) ? Origin.UNKNOWN : estimate.origin(metric);
        weighed.add(new Weighed(factor, known, null, origin, position));
      } else {
        AttributeValue known = estimate.attribute(inputs.indexOfAttribute(factor.input()));
        String word = known.value() == null ? null : known.value().id();
        weighed.add(new Weighed(factor, Double.NaN, word, known.origin(), position));
      }
    }
    return List.copyOf(weighed);
  }
}
