package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Place;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Point;

/**
 * How small and how large an amount can get over all profiles there can be: its least and greatest
 * point times the bounds of what it is multiplied by. It keeps assumptions inside their metric, and
 * every figure finite. Where some metric's bounds have a fault of their own, it says nothing.
 */
record Extent(Vocabulary inputs) {
  /**
   * A trillion dollars a month: beyond it a card is wrong, and cents would lose their exactness.
   */
  private static final double MOST_DOLLARS = 1e12;

  /** Notes an assumption that can leave its metric's bounds: it would claim the impossible. */
  void checkAssumption(CardFile file, Place place, Amount assume, double min, double max) {
    if (!isKnown(assume)) {
      return;
    }
    double least = least(assume);
    double greatest = greatest(assume);
    if (greatest > max) {
      file.error(
          place,
          "bounds",
          "the assumption can reach "
              + number(greatest)
              + ", above the metric's max of "
              + number(max)
              + " (lower its points, or raise max)");
    } else if (least < min) {
      file.error(
          place,
          "bounds",
          "the assumption can fall to "
              + number(least)
              + ", below the metric's min of "
              + number(min)
              + " (raise its points, or lower min)");
    }
  }

  /** Notes pay that can grow beyond all reason. */
  void checkPay(CardFile file, Place place, Amount pays) {
    double greatest = greatest(pays);
    if (isKnown(pays) && !(greatest <= MOST_DOLLARS)) {
      file.error(
          place,
          "bounds",
          "it can pay "
              + number(greatest)
              + " a month (expected 1e12 at most: look at \"per\" and the metrics' max)");
    }
  }

  /** Whether all bounds that it takes are there; where not, that is the fault. */
  private boolean isKnown(Amount amount) {
    for (String metric : amount.of()) {
      if (!inputs.bounds(metric).isKnown()) {
        return false;
      }
    }
    return true;
  }

  private double greatest(Amount amount) {
    double value = amount.points().isEmpty() ? 1 : 0;
    for (Point point : amount.points()) {
      value = Math.max(value, point.range().high());
    }
    for (String metric : amount.of()) {
      value *= inputs.bounds(metric).max();
    }
    return value / amount.per();
  }

  private double least(Amount amount) {
    double value = amount.points().isEmpty() ? 1 : Double.POSITIVE_INFINITY;
    for (Point point : amount.points()) {
      value = Math.min(value, point.range().low());
    }
    for (String metric : amount.of()) {
      value *= inputs.bounds(metric).min();
    }
    return value / amount.per();
  }

  private static String number(double value) {
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
