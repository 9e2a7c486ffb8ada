package io.github.tikcalc.review;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import java.util.List;

/** What in a card makes a figure jump or fall: the point at the end of the steepest line. */
record Culprit(String file, Place place) {

  /**
   * Looks for it.
   *
   * @param a before the figure moved
   * @param b after
   * @param end 0 where low moved, 1 likely, 2 high
   * @param rises whether it went up
   */
  static Culprit of(Reviewed reviewed, int stream, int end, Estimate a, Estimate b, boolean rises) {
    double gain = gain((double) a.pay(stream, end), (double) b.pay(stream, end));
    return new Search(reviewed, end, a, b, rises).in(reviewed.pays(stream), gain);
  }

  private static double gain(double a, double b) {
    return a == b ? 1 : b / a;
  }

  private record Search(Reviewed reviewed, int end, Estimate a, Estimate b, boolean rises) {

    /**
     * Looks in one amount and those it is worked out from.
     *
     * @param gain how many times more it became
     */
    Culprit in(Reviewed.Site site, double gain) {
      Amount amount = site.amount();
      double own = gain;
      double worst = rises ? 0 : Double.POSITIVE_INFINITY;
      String suspect = "";
      for (String metric : amount.of()) {
        double its = gainOf(metric);
        own /= its;
        if (isAssumed(metric) && isWorse(its, worst)) {
          worst = its;
          suspect = metric;
        }
      }
      // Infinite gains of a metric leave the points' own unknown: then it is the metric's doing.
      if (!suspect.isEmpty() && !isWorse(own, worst)) {
        return in(reviewed.assumption(reviewed.card().inputs().metric(suspect)), worst);
      }
      String by = amount.by();
      if (by != null && isAssumed(by) && (rises ? gainOf(by) > 3 : gainOf(by) < 1)) {
        return in(reviewed.assumption(reviewed.card().inputs().metric(by)), gainOf(by));
      }
      int point = by == null ? -1 : steepest(amount.points(), valueOf(by, a), valueOf(by, b));
      return new Culprit(
          site.file(), point < 0 ? reviewed.place(site) : reviewed.place(site, "points", point));
    }

    private boolean isWorse(double gain, double than) {
      return rises ? gain > than : gain < than;
    }

    private double gainOf(String metric) {
      return gain(valueOf(metric, a), valueOf(metric, b));
    }

    private double valueOf(String metric, Estimate estimate) {
      Triple value = estimate.metric(reviewed.card().inputs().metric(metric)).value();
      return end == 0 ? value.low() : end == 1 ? value.likely() : value.high();
    }

    private boolean isAssumed(String metric) {
      Inputs inputs = reviewed.card().inputs();
      return inputs.metrics().get(inputs.metric(metric)).assume() != null
          && Double.isNaN(a.profile().metric(inputs.metric(metric)));
    }

    private int steepest(List<Point> points, double from, double to) {
      int steepest = -1;
      double most = 0;
      for (int i = 1; i < points.size(); i++) {
        Point below = points.get(i - 1);
        Point above = points.get(i);
        double part = Math.min(to, above.at()) - Math.max(from, below.at());
        double rise = (sum(above.range()) - sum(below.range())) / (above.at() - below.at());
        double change = (rises ? 1 : -1) * rise * Math.max(0, part);
        if (change > most) {
          most = change;
          steepest = i;
        }
      }
      return steepest;
    }

    private static double sum(Range range) {
      return range.low() + range.likely() + range.high();
    }
  }
}
