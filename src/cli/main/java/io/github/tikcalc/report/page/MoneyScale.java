package io.github.tikcalc.report.page;

import io.github.tikcalc.report.html.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * From cents to a part of a length, 0 to 1. The root of an amount is what counts, so that twenty
 * dollars are still seen beside two thousand; its ticks say so.
 *
 * @param most cents at its end; above 0
 */
record MoneyScale(long most) {
  private static final double APART = 0.3;
  private static final long[] STEPS = {5, 2, 1};

  /** A scale that ends at a round amount. */
  static MoneyScale upTo(long cents) {
    return new MoneyScale((long) RoundNumber.atLeast((double) cents));
  }

  /** Where an amount lies. */
  double part(long cents) {
    return Math.sqrt((double) cents / most);
  }

  /** The same as an SVG's own lengths tell it. */
  String percent(long cents) {
    return Html.number(100 * part(cents)) + "%";
  }

  /** Round amounts in cents, ascending from 0, whose labels have room beside each other. */
  List<Long> ticks() {
    if (most == 1) {
      // Nothing pays.
      return List.of(0L);
    }
    List<Long> ticks = new ArrayList<>();
    double last = 2;
    for (long power = 1_000_000_000_000_000L; power >= 1; power /= 10) {
      for (long step : STEPS) {
        long tick = step * power;
        boolean room = tick <= most && last - part(tick) >= APART && part(tick) >= APART;
        if (room) {
          ticks.add(0, tick);
          last = part(tick);
        }
      }
    }
    ticks.add(0, 0L);
    return ticks;
  }
}
