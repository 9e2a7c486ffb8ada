package io.github.tikcalc.rates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure and how it grows: what a stream pays a month in dollars, or what a metric is assumed to
 * be. {@code points(by) × of₁ × of₂ × … ÷ per}.
 *
 * @param of ids of the metrics it is multiplied by
 * @param per what the product is divided by: 1,000 for a rate per thousand; more than 0
 * @param by id of the metric the points stand on; null: one point for everyone
 * @param points ascending by {@code at}; none: the range 1, 1, 1
 * @param narrowedBy what moves a creator inside the points' range, in the order it is weighed
 */
public record Amount(
    List<String> of, double per, @Nullable String by, List<Point> points, List<Factor> narrowedBy) {

  public Amount {
    of = List.copyOf(of);
    points = List.copyOf(points);
    narrowedBy = List.copyOf(narrowedBy);
  }

  /** The metrics it cannot be told without, each once. */
  public Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>(of);
    if (by != null) {
      needs.add(by);
    }
    return needs;
  }
}
