package io.github.tikcalc.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A creator who grows by so many percent a month, month by month.
 *
 * @param months the first is the creator as it is
 */
public record GrowthPath(List<Month> months) {
  public GrowthPath {
    months = List.copyOf(months);
  }

  /**
   * A rate of growth: by which part the followers of one month exceed those of the one before.
   *
   * @param slow at least −1
   * @param fast at least {@code slow}
   */
  public record Rate(double slow, double fast) {
    public Rate {
      if (!(-1 <= slow && slow <= fast && Double.isFinite(fast))) {
        throw new IllegalArgumentException("not -1 <= slow <= fast: " + slow + ", " + fast);
      }
    }

    /** Midway between the two. */
    double likely() {
      return (slow + fast) / 2;
    }
  }

  /**
   * One month on the way.
   *
   * @param number 0 for now
   * @param day the day it is estimated for
   * @param slow the followers of the slow path
   * @param likely those midway
   * @param fast those of the fast path
   * @param total low on the slow path, likely midway, high on the fast one
   * @param spread what eight in ten such creators earn midway; null where the card has too many
   *     inputs to tell
   * @param events the streams whose status is another one than the month before, midway
   */
  public record Month(
      int number,
      LocalDate day,
      double slow,
      double likely,
      double fast,
      Money total,
      @Nullable Spread spread,
      List<Event> events) {
    public Month {
      events = List.copyOf(events);
    }
  }

  /** A stream that opens or closes. */
  public record Event(String stream, Status before, Status after) {}

  /** The months from now on. */
  public static GrowthPath of(Creator creator, int months, Rate rate) {
    InputGrid grid = new InputGrid(creator.metric(Inputs.FOLLOWERS));
    int index = creator.inputs().indexOfMetric(Inputs.FOLLOWERS);
    double now = creator.profile().metric(index);
    Estimator today = creator.estimator();
    List<Month> path = new ArrayList<>();
    Estimate before = creator.estimate();
    ImaginedCreators imagined = null;
    for (int month = 0; month <= months; month++) {
      LocalDate day = today.asOf().plusMonths(month);
      Creator then = creator.under(month == 0 ? today : Estimator.of(today.card(), day));
      double slow = after(grid, now, rate.slow(), month);
      double likely = after(grid, now, rate.likely(), month);
      double fast = after(grid, now, rate.fast(), month);
      Creator midway = then.giving(Inputs.FOLLOWERS, likely);
      Estimate estimate = midway.estimate();
      imagined = midway.imagined(imagined);
      Money total =
          new Money(
              then.giving(Inputs.FOLLOWERS, slow).estimate().total().low(),
              estimate.total().likely(),
              then.giving(Inputs.FOLLOWERS, fast).estimate().total().high());
      Spread spread = imagined == null ? null : imagined.total();
      path.add(new Month(month, day, slow, likely, fast, total, spread, events(before, estimate)));
      before = estimate;
    }
    return new GrowthPath(path);
  }

  /** The followers after some months: whole ones, and no more than there can be. */
  private static double after(InputGrid grid, double now, double rate, int months) {
    double grown = now * StrictMath.pow(1 + rate, months);
    return months == 0 ? now : grid.value(Math.min(grid.last(), grid.atMost(grown)));
  }

  /**
   * The first month in which a creator has so many followers.
   *
   * @param rate the growth a month
   * @return 0 where it has them now; -1 where it has not within a hundred years
   */
  public static int monthsTo(double now, double wanted, double rate) {
    for (int month = 0; month <= 1200; month++) {
      if (now * StrictMath.pow(1 + rate, month) >= wanted) {
        return month;
      }
    }
    return -1;
  }

  private static List<Event> events(Estimate before, Estimate after) {
    List<Event> events = new ArrayList<>();
    for (int s = 0; s < after.card().streams().size(); s++) {
      if (before.status(s) != after.status(s)) {
        events.add(
            new Event(after.card().streams().get(s).id(), before.status(s), after.status(s)));
      }
    }
    return events;
  }
}
