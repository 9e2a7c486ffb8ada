package io.github.tikcalc.report.page;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.InputCurve;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.plan.GrowFigure;

/** What the same creator earns with fewer and with more followers, and where doors open. */
final class FollowerCurve {
  private static final double FEW = 100;
  private static final double FAR = 10;
  private static final double AT_LEAST = 10_000;
  private static final double LOGARITHMIC = 30;
  private static final int DRAWN = 120;

  private FollowerCurve() {}

  static void write(Creator creator, String who, Html out) {
    InputCurve curve = new InputCurve(creator, Inputs.FOLLOWERS);
    InputGrid grid = curve.grid();
    double now = creator.profile().metric(creator.inputs().indexOfMetric(Inputs.FOLLOWERS));
    long here = grid.atLeast(now);
    // Beside all else that is given, a creator may not be able to have so few or so many.
    long fewest = now < FEW ? grid.first() : grid.atLeast(RoundNumber.atMost(now / FAR));
    long from = curve.canBe(fewest) ? fewest : here;
    double far = Math.max(AT_LEAST, RoundNumber.atLeast(Math.max(1, now * FAR)));
    long to = curve.lastOf(here, Math.min(grid.last(), grid.atMost(far)));
    if (from >= to) {
      out.leaf("p", "Beside what is given, the followers cannot be others.").line();
      return;
    }
    boolean logarithmic = from > 0 && grid.value(to) / grid.value(from) > LOGARITHMIC;
    CurveTrace trace = CurveTrace.of(curve, from, to, DRAWN, logarithmic);
    if (trace.points().stream().allMatch(point -> point.total().high() == 0)) {
      out.leaf("p", "Nothing with a known rate pays, however many they are.").line();
      return;
    }
    out.add(new GrowFigure(trace, creator.estimator().card(), who).markup(now));
  }
}
