package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.CurveTrace.Point;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Unit;

/** The words beside a plot's axes, and the axes themselves. */
record PlotLabels(Metric metric, String currency) {
  private static final double THOUSAND = 1e3;
  private static final double MILLION = 1e6;
  private static final double BILLION = 1e9;

  /** The axis of the input. */
  static Axis across(CurveTrace trace) {
    return Axis.exactly(
        trace.points().get(0).value(), trace.points().get(trace.points().size() - 1).value());
  }

  /** The axis of money; what is nothing lies on its foot. */
  static Axis up(CurveTrace trace) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (Point point : trace.points()) {
      double low = point.total().low() / 100.0;
      double likely = point.total().likely() / 100.0;
      if (likely > 0) {
        least = Math.min(least, low > 0 ? low : likely);
      }
      most = Math.max(most, point.total().high() / 100.0);
    }
    return Axis.of(Double.isFinite(least) ? Math.max(1, least) : 0, most);
  }

  /** An amount: {@code $500}, {@code $1.5k}. */
  String money(double dollars) {
    return MoneyText.symbol(currency) + brief(dollars);
  }

  /** A value of the input: {@code 10k}, {@code 8.5%}. */
  String value(double value) {
    return Unit.of(metric, currency).signed(brief(value));
  }

  private static String brief(double value) {
    if (value >= BILLION) {
      return NumberText.decimals(value / BILLION, 1) + "B";
    }
    if (value >= MILLION) {
      return NumberText.decimals(value / MILLION, 1) + "M";
    }
    return value >= THOUSAND
        ? NumberText.decimals(value / THOUSAND, 1) + "k"
        : NumberText.decimals(value, 2);
  }
}
