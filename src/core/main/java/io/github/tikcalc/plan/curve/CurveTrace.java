package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A curve from one value of its input to another: the corners, and points close enough together to
 * draw it.
 *
 * @param metric the input
 * @param step how many steps of the input's grid {@link Corner#more} goes on: a power of ten
 * @param points ascending; each corner is one of them, as is the value just before it
 * @param corners ascending; the first and the last are where the curve begins and ends
 */
public record CurveTrace(Metric metric, double step, List<Point> points, List<Corner> corners) {
  public CurveTrace {
    points = List.copyOf(points);
    corners = List.copyOf(corners);
  }

  /** What is earned at one value. */
  public record Point(double value, Money total) {}

  /**
   * A corner.
   *
   * @param more what a step more of the input brings, beyond the end of the curve, too; null where
   *     the input cannot be so much
   * @param changes the streams whose status is another one than just before
   * @param bends the ids of the streams whose figures change their way here
   */
  public record Corner(Point point, @Nullable Gain more, List<Change> changes, Set<String> bends) {
    public Corner {
      changes = List.copyOf(changes);
      bends = Set.copyOf(bends);
    }
  }

  /** A stream that opens or closes. */
  public record Change(String stream, Status before, Status after) {}

  /**
   * Traces a curve.
   *
   * @param from the number of the first value
   * @param to the number of the last one
   * @param count how many points there are to be besides the corners; at least 2
   * @param logarithmic whether they are evenly apart by ratio, rather than by difference
   */
  public static CurveTrace of(
      InputCurve curve, long from, long to, int count, boolean logarithmic) {
    Corners found = curve.corners(from, to);
    long step = step(to - from);
    NavigableSet<Long> numbers = new TreeSet<>(grid(from, to, count, logarithmic));
    List<Corner> corners = new ArrayList<>();
    found
        .streams()
        .forEach(
            (number, streams) -> {
              numbers.add(number);
              if (number > from) {
                numbers.add(number - 1);
              }
              Corner corner = corner(curve, number, streams, from, step);
              boolean end = number == from || number == to;
              if (end || !corner.changes().isEmpty() || !corner.bends().isEmpty()) {
                corners.add(corner);
              }
            });
    List<Point> points = new ArrayList<>();
    numbers.forEach(number -> points.add(point(curve, number)));
    return new CurveTrace(curve.grid().metric(), curve.grid().value(step), points, corners);
  }

  /** The numbers of so many values, the first and the last among them. */
  public static List<Long> grid(long from, long to, int count, boolean logarithmic) {
    NavigableSet<Long> numbers = new TreeSet<>(List.of(from, to));
    for (int i = 1; i < count - 1; i++) {
      double part = (double) i / (count - 1);
      double at =
          logarithmic && from > 0
              ? from * StrictMath.pow((double) to / from, part)
              : from + (to - from) * part;
      numbers.add(Math.round(at));
    }
    return List.copyOf(numbers);
  }

  /** About a thousandth of the way, rounded down to a power of ten; at least one. */
  private static long step(long way) {
    long step = 1;
    while (step * 1000 <= way) {
      step *= 10;
    }
    return step;
  }

  private static Point point(InputCurve curve, long number) {
    return new Point(curve.grid().value(number), curve.at(number).total());
  }

  private static Corner corner(
      InputCurve curve, long number, Set<String> streams, long from, long step) {
    Estimate here = curve.at(number);
    List<Change> changes = new ArrayList<>();
    Set<String> bends = new TreeSet<>();
    for (int s = 0; s < here.card().streams().size(); s++) {
      String id = here.card().streams().get(s).id();
      if (number > from) {
        Status before = curve.at(number - 1).status(s);
        if (before != here.status(s)) {
          changes.add(new Change(id, before, here.status(s)));
        }
      }
      if (streams.contains(id) && here.hasPay(s) && here.pay(s, Scenario.HIGH) > 0) {
        bends.add(id);
      }
    }
    Gain more =
        number + step > curve.grid().last()
            ? null
            : Gain.between(here.total(), curve.at(number + step).total());
    return new Corner(point(curve, number), more, changes, bends);
  }
}
