package io.github.tikcalc.pocket;

import io.github.tikcalc.card.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an amount is told for, and how that comes of a month's.
 *
 * @param factor by what a month's amount is multiplied
 * @param divisor by what that is divided; more than 0
 * @param means the same in words, for people
 * @param price what is told instead of the total; null where the total is
 */
public record Unit(
    Per per, BigDecimal factor, BigDecimal divisor, String means, @Nullable Price price) {
  /**
   * The price of one piece of work of a stream.
   *
   * @param stream its id
   * @param cents the price
   */
  public record Price(String stream, Money cents) {}

  private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);
  private static final BigDecimal MONTHS_OF_YEAR = BigDecimal.valueOf(12);
  private static final BigDecimal DAYS_OF_WEEK = BigDecimal.valueOf(7);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** Twelve months. */
  public static Unit year() {
    return new Unit(Per.YEAR, MONTHS_OF_YEAR, BigDecimal.ONE, "12 months", null);
  }

  /** Seven days of twelve months' 365. */
  public static Unit week() {
    return new Unit(
        Per.WEEK,
        MONTHS_OF_YEAR.multiply(DAYS_OF_WEEK),
        DAYS_OF_YEAR,
        "7 of the 365 days of 12 months",
        null);
  }

  /** One of so many videos a month. */
  public static Unit video(BigDecimal count, String words) {
    return new Unit(Per.VIDEO, BigDecimal.ONE, count, "÷ " + words + " videos a month", null);
  }

  /** A thousand of so many views a month. */
  public static Unit views(BigDecimal count, String words) {
    return new Unit(Per.VIEWS, THOUSAND, count, "1,000 of " + words + " views a month", null);
  }

  /** One sponsored post. */
  public static Unit post(Price price) {
    return new Unit(
        Per.POST, BigDecimal.ONE, BigDecimal.ONE, "what to charge for a sponsored post", price);
  }

  /** What an amount a month comes to in it. */
  Money of(Money month) {
    return Cents.ratio(month, factor, divisor);
  }
}
