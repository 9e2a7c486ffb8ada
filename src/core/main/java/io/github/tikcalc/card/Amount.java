package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure and how it grows: what a stream pays a month in dollars, or what a metric is assumed to
 * be. {@code points(by) × of₁ × of₂ × … ÷ over₁ ÷ … ÷ per}.
 *
 * @param when the condition under which it is the figure; of several the first that holds is used
 * @param of what it is multiplied by, in this order; each a sum of metrics, by id
 * @param over ids of the metrics it is divided by, in this order
 * @param per what the result is divided by last: 1,000 for a rate per thousand; more than 0
 * @param by id of the metric or the attribute the points stand on; null: one point for everyone
 * @param points ascending by {@code at}; none: the range 1, 1, 1
 * @param narrowedBy what moves a creator inside the points' range, in the order it is weighed
 */
public record Amount(
    When when,
    List<List<String>> of,
    List<String> over,
    double per,
    @Nullable String by,
    List<Point> points,
    List<Factor> narrowedBy)
    implements Serializable {

  public Amount {
    of = Lists.copyOfEach(of);
    over = List.copyOf(over);
    points = List.copyOf(points);
    narrowedBy = List.copyOf(narrowedBy);
  }

  /** Of a stream's or a metric's amounts the last, which has no condition in most; null: none. */
  public static @Nullable Amount last(List<Amount> amounts) {
    return amounts.isEmpty() ? null : amounts.get(amounts.size() - 1);
  }

  /** Whether the points stand on the values of an attribute, not on a metric. */
  public boolean isByAttribute() {
    return !points.isEmpty() && !points.get(0).in().isEmpty();
  }

  /**
   * Whether a metric that has it is derived: worked out from what the user stated. It is then
   * multiplied and divided by stated metrics only.
   */
  public boolean derives() {
    return !when.given().isEmpty();
  }

  /** The metrics it cannot be told without, each once. */
  public Set<String> needs() {
    Set<String> needs = new LinkedHashSet<>();
    for (List<String> sum : of) {
      needs.addAll(sum);
    }
    needs.addAll(over);
    if (by != null && !isByAttribute()) {
      needs.add(by);
    }
    return needs;
  }
}
