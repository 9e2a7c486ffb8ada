package io.github.tikcalc.review;

import io.github.tikcalc.card.Point;
import java.util.ArrayList;
import java.util.List;

/** Points so wide that they say next to nothing. */
final class RangeWarnings implements Rule {
  private final ReviewContext context;
  private final List<Finding> found = new ArrayList<>();

  RangeWarnings(ReviewContext context) {
    this.context = context;
  }

  @Override
  public List<Finding> find() {
    for (ReviewContext.Site site : context.sites()) {
      List<Point> points = site.amount().points();
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        if (ReviewContext.isWide(point.range())) {
          found.add(
              context.finding(
                  site,
                  ReviewContext.WIDE,
                  () ->
                      "high is over "
                          + ReviewContext.WIDEST
                          + " times low; "
                          + context.dollars(site, point)
                          + " (narrow it, or let a factor do so)",
                  "points",
                  i,
                  "high"));
        }
      }
    }
    return found;
  }
}
