package io.github.tikcalc.review;

import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.json.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What in a card makes a figure jump or fall: the point at the end of the steepest line. */
record Cause(String file, Place place) {
  /** So far down a chain of assumptions it is looked for; a longer one is nobody's. */
  private static final int DEEPEST = 20;

  /**
   * WatchedCreators for it.
   *
   * @param end 0 where low moved, 1 likely, 2 high
   * @param a before the figure moved
   * @param b after
   * @param rises whether it went up
   */
  static Cause of(
      ReviewContext context, int stream, int end, Estimate a, Estimate b, boolean rises) {
    ReviewContext.Site site = context.pays(stream);
    Explanation before = a.explainPay(stream);
    Explanation after = b.explainPay(stream);
    return new Search(context, end, a, b, rises).in(site, before, after, DEEPEST);
  }

  private record Search(ReviewContext context, int end, Estimate a, Estimate b, boolean rises) {

    /**
     * WatchedCreators in one amount and, where a metric moved more than its own points, in that
     * metric's.
     */
    Cause in(
        ReviewContext.Site site,
        @Nullable Explanation before,
        @Nullable Explanation after,
        int deeper) {
      if (before == null || after == null || deeper == 0) {
        return new Cause(site.file(), context.place(site));
      }
      double most = gain(before.rate(), after.rate());
      MetricValue suspect = null;
      for (int i = 0; i < before.times().size(); i++) {
        MetricValue factor = before.times().get(i).get(0);
        double gain = gain(factor.value(), after.times().get(i).get(0).value());
        if (factor.origin() == Origin.ASSUMED && (rises ? gain > most : gain < most)) {
          most = gain;
          suspect = factor;
        }
      }
      MetricValue by = before.by();
      MetricValue byAfter = after.by();
      if (suspect == null && by != null && byAfter != null && by.origin() == Origin.ASSUMED) {
        double gain = gain(by.value(), byAfter.value());
        suspect = (rises ? gain > GrowthWarnings.TIMES : gain < 1) ? by : null;
      }
      if (suspect != null) {
        int metric = context.card().inputs().indexOfMetric(suspect.metric().id());
        return in(
            context.assumption(metric),
            a.explainMetric(metric),
            b.explainMetric(metric),
            deeper - 1);
      }
      int point = -1;
      if (by != null && byAfter != null) {
        double x =
            end == 0 ? after.from() : end == 2 ? after.to() : (after.from() + after.to()) / 2;
        point = steepest(site.amount().points(), of(by.value()), of(byAfter.value()), x);
      }
      Place place = point < 0 ? context.place(site) : context.place(site, "points", point);
      return new Cause(site.file(), place);
    }

    private double of(Range value) {
      return end == 0 ? value.low() : end == 1 ? value.likely() : value.high();
    }

    /** How many times more it became; from nothing to something is more than anything. */
    private double gain(Range before, Range after) {
      return of(before) == of(after) ? 1 : of(after) / of(before);
    }

    /** The point that ends the line which does most of the moving; -1 where none does any. */
    private int steepest(List<Point> points, double from, double to, double x) {
      int steepest = -1;
      double most = 0;
      for (int i = 1; i < points.size(); i++) {
        Point below = points.get(i - 1);
        Point above = points.get(i);
        double part = Math.min(to, above.at()) - Math.max(from, below.at());
        double slope =
            (within(above.range(), x) - within(below.range(), x)) / (above.at() - below.at());
        double moved = (rises ? slope : -slope) * Math.max(0, part);
        if (moved > most) {
          most = moved;
          steepest = i;
        }
      }
      return steepest;
    }

    private static double within(Range range, double x) {
      return x <= 0.5
          ? range.low() + (range.likely() - range.low()) * (2 * x)
          : range.likely() + (range.high() - range.likely()) * (2 * x - 1);
    }
  }
}
