package io.github.tikcalc.spread;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.engine.Curve;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount as each imagined creator has it: where that creator lands in the points' range at its
 * own value of {@code by}, times its own {@code of}, over its own {@code over}.
 */
final class ImaginedAmount {
  private final Factor.Position band;
  private final @Nullable Landing landing;
  private final @Nullable ImaginedMetric by;
  private final double[] at;
  private final double[] low;
  private final double[] likely;
  private final double[] high;
  private final ImaginedMetric[][] of;
  private final ImaginedMetric[] over;
  private final double per;

  /**
   * The amount of one creator after the other.
   *
   * @param points those that hold for the creator
   * @param standsOn the metric they stand on, known to at least some; null where there is but one
   * @param landing where in the range they land; null where {@code band} is a single place
   */
  ImaginedAmount(
      Amount amount,
      List<Point> points,
      @Nullable ImaginedMetric standsOn,
      Factor.Position band,
      @Nullable Landing landing,
      ImaginedMetric[][] of,
      ImaginedMetric[] over) {
    this.band = band;
    this.landing = landing;
    int count = points.size();
    double[] stands = new double[count];
    double[] lows = new double[count];
    double[] likelies = new double[count];
    double[] highs = new double[count];
    for (int i = 0; i < count; i++) {
      Point point = points.get(i);
      stands[i] = point.at();
      lows[i] = point.range().low();
      likelies[i] = point.range().likely();
      highs[i] = point.range().high();
    }
    if (standsOn != null && standsOn.isSame()) {
      // Read once: most metrics that points stand on are given.
      double m = standsOn.of(0);
      int segment = Curve.segment(stands, m);
      lows = new double[] {Curve.at(stands, lows, segment, m)};
      likelies = new double[] {Curve.at(stands, likelies, segment, m)};
      highs = new double[] {Curve.at(stands, highs, segment, m)};
    }
    this.by = standsOn == null || standsOn.isSame() ? null : standsOn;
    this.at = stands;
    this.low = lows;
    this.likely = likelies;
    this.high = highs;
    this.of = of;
    this.over = over;
    this.per = amount.per();
  }

  /** Whether it is the same to all. */
  boolean isSame() {
    if (landing != null || by != null) {
      return false;
    }
    for (ImaginedMetric[] sum : of) {
      for (ImaginedMetric metric : sum) {
        if (!metric.isSame()) {
          return false;
        }
      }
    }
    for (ImaginedMetric metric : over) {
      if (!metric.isSame()) {
        return false;
      }
    }
    return true;
  }

  /**
   * The figure of each creator, in dollars a month or the metric's unit; NaN where it is unknown.
   * One pass over all creators for each thing it is multiplied with: that is several times as fast
   * as one creator after the other, and the same to the last bit.
   */
  ImaginedMetric of() {
    if (isSame()) {
      return ImaginedMetric.same(figures(1)[0]);
    }
    return ImaginedMetric.of(figures(Scores.CREATORS));
  }

  private double[] figures(int creators) {
    double[] figures = new double[creators];
    rates(figures);
    for (ImaginedMetric[] sum : of) {
      if (sum.length == 1) {
        sum[0].multiply(figures);
      } else {
        double[] times = new double[creators];
        for (ImaginedMetric metric : sum) {
          metric.addTo(times);
        }
        ImaginedMetric.of(times).multiply(figures);
      }
    }
    for (ImaginedMetric metric : over) {
      metric.divide(figures);
    }
    if (per != 1) {
      for (int j = 0; j < creators; j++) {
        figures[j] /= per;
      }
    }
    return figures;
  }

  private void rates(double[] figures) {
    if (by != null) {
      for (int j = 0; j < figures.length; j++) {
        figures[j] = rate(by.of(j), landing == null ? band.from() : landing.of(j));
      }
    } else if (landing == null) {
      Arrays.fill(figures, Curve.within(low[0], likely[0], high[0], band.from()));
    } else {
      double least = low[0];
      double middle = likely[0];
      double most = high[0];
      for (int j = 0; j < figures.length; j++) {
        figures[j] = Curve.within(least, middle, most, landing.of(j));
      }
    }
  }

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
}
