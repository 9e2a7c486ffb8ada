package io.github.tikcalc.card.json;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Printable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How small and how large an amount can get over all profiles there can be: its least and greatest
 * point times the bounds of what it is multiplied by, over those of what it is divided by. It keeps
 * assumptions inside their metric, and every figure finite. It says nothing where a metric's bounds
 * have a fault of their own.
 */
record AmountBounds(CardFile file, KnownInputs inputs) {
  /**
   * A trillion dollars a month: beyond it a card is wrong, and cents would lose their exactness.
   */
  private static final double MOST_DOLLARS = 1e12;

  /**
   * The least and the greatest that an amount can be.
   *
   * @param nearZero a metric it is divided by that can come as near to 0 as you like, or null
   */
  private record Span(double least, double greatest, @Nullable String nearZero) {}

  /**
   * Notes an assumption that can leave its metric's bounds: it would claim the impossible. What is
   * derived from given metrics is left alone: whether they fit together is for a profile to say.
   */
  void checkAssumption(Place place, Amount assume, double min, double max) {
    Span span = span(assume);
    if (assume.derives()) {
      return;
    }
    if (span.nearZero() != null) {
      file.error(
          place,
          "bounds",
          "the assumption grows without end where "
              + Printable.quoted(span.nearZero())
              + " is near 0 (raise that metric's min, or use this amount where it is \"given\")");
    } else if (span.greatest() > max) {
      file.error(
          place,
          "bounds",
          "the assumption can reach "
              + number(span.greatest())
              + ", above the metric's max of "
              + number(max)
              + " (lower its points, or raise max)");
    } else if (span.least() < min) {
      file.error(
          place,
          "bounds",
          "the assumption can fall to "
              + number(span.least())
              + ", below the metric's min of "
              + number(min)
              + " (raise its points, or lower min)");
    }
  }

  /**
   * Notes pay that can grow beyond all reason. Where it is divided by what can be near 0, that is
   * for a profile to say: such pay is unknown.
   */
  void checkPay(Place place, Amount pays) {
    Span span = span(pays);
    double greatest = span.greatest();
    if (greatest > MOST_DOLLARS && span.nearZero() == null) {
      file.error(
          place,
          "bounds",
          "it can pay "
              + number(greatest)
              + " a month (expected 1e12 at most: look at \"per\" and the metrics' max)");
    }
  }

  /** NaN where something that it takes is not known. */
  private Span span(Amount amount) {
    double least = amount.points().isEmpty() ? 1 : Double.POSITIVE_INFINITY;
    double greatest = amount.points().isEmpty() ? 1 : 0;
    for (Point point : amount.points()) {
      least = Math.min(least, point.range().low());
      greatest = Math.max(greatest, point.range().high());
    }
    for (List<String> sum : amount.of()) {
      double sumLeast = 0;
      double sumGreatest = 0;
      for (String metric : sum) {
        sumLeast += inputs.bounds(metric).min();
        sumGreatest += inputs.bounds(metric).max();
      }
      least *= sumLeast;
      greatest *= sumGreatest;
    }
    String nearZero = null;
    for (String metric : amount.over()) {
      KnownInputs.Bounds bounds = inputs.bounds(metric);
      // Over 0 there is no figure; of whole things the next is 1.
      double nearest = bounds.whole() ? Math.max(1, bounds.min()) : bounds.min();
      least /= bounds.max();
      greatest /= nearest;
      nearZero = nearest == 0 ? metric : nearZero;
    }
    return new Span(least / amount.per(), greatest / amount.per(), nearZero);
  }

  private static String number(double value) {
    return value == Math.rint(value) && value < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
