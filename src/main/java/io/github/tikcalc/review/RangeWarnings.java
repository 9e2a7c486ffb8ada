package io.github.tikcalc.review;

import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Points so wide that they say next to nothing. */
record RangeWarnings(Reviewed reviewed) {
  static final String RULE = "wide-range";

  /** So many times the low end may the high one be. */
  static final int WIDEST = 50;

  /**
   * Warns of points.
   *
   * @return the ids of the streams that rest on one: their width needs no warning of its own
   */
  Set<Integer> find() {
    Set<Integer> warned = new HashSet<>();
    for (Reviewed.Site site : reviewed.sites()) {
      List<Point> points = site.amount().points();
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        Range range = point.range();
        if (range.low() > 0 && range.high() > WIDEST * range.low()) {
          warned.addAll(reviewed.streamsOn(site));
          reviewed.warn(
              site,
              RULE,
              () ->
                  "high is over "
                      + WIDEST
                      + " times low; "
                      + reviewed.dollars(site, point)
                      + " (narrow it, or let a factor do so)",
              "points",
              i,
              "high");
        }
      }
    }
    return warned;
  }
}
