package io.github.tikcalc.report.plan;

import io.github.tikcalc.plan.GrowthPath;
import io.github.tikcalc.plan.GrowthPath.Rate;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * After how many months a number of followers is reached.
 *
 * @param first at the fast rate; -1: never
 * @param last at the slow one; -1: never
 */
record Months(int first, int last) {
  static Months to(double followers, double wanted, Rate rate) {
    return new Months(
        GrowthPath.monthsTo(followers, wanted, rate.fast()),
        GrowthPath.monthsTo(followers, wanted, rate.slow()));
  }

  /** {@code Jun–Sep 2027}; empty where that is now. */
  String words(LocalDate now) {
    if (last == 0) {
      return "";
    }
    if (first < 0) {
      return "never at this rate";
    }
    LocalDate from = now.plusMonths(first);
    if (last < 0) {
      return month(from) + " or never";
    }
    if (first == last) {
      return month(from);
    }
    LocalDate to = now.plusMonths(last);
    return from.getYear() == to.getYear()
        ? name(from) + "–" + month(to)
        : month(from) + "–" + month(to);
  }

  private static String month(LocalDate day) {
    return name(day) + " " + day.getYear();
  }

  private static String name(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
