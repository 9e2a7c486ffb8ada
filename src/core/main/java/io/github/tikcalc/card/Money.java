package io.github.tikcalc.card;

/**
 * An amount of money a month in whole cents of the card's currency: {@code 0 <= low <= likely <=
 * high}.
 */
public record Money(long low, long likely, long high) {
  /** Nothing at all, and that is known. */
  public static final Money ZERO = new Money(0, 0, 0);

  /**
   * Ten times what a card may let a stream pay. Only a division by next to nothing leads beyond it,
   * where cents would lose their exactness: that is no figure.
   */
  public static final double MOST_DOLLARS = 1e13;

  /** Whether dollars are a figure that cents can tell: known, and not beyond all measure. */
  public static boolean canTell(double dollars) {
    return dollars <= MOST_DOLLARS;
  }

  /** Dollars in whole cents; half a cent goes to the even one. */
  public static long cents(double dollars) {
    return (long) Math.rint(dollars * 100);
  }

  /** One of the three. */
  public long in(Scenario scenario) {
    return switch (scenario) {
      case LOW -> low;
      case LIKELY -> likely;
      case HIGH -> high;
    };
  }
}
