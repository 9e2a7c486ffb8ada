package io.github.tikcalc.report.wording;

import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;

/** How sure a total is, in words that ask for no statistics. */
public final class EightInTen {
  private static final int STEPS = 12;
  private static final String BLOCKS = " ▁▂▃▄▅▆▇█";
  private static final String ASCII = " .:-=+*#@";
  private static final int HUNDRED = 100;

  /** Ten dollars. */
  private static final long SMALL = 1_000;

  private final ImaginedCreators creators;
  private final MoneyText money;

  public EightInTen(ImaginedCreators creators, MoneyText money) {
    this.creators = creators;
    this.money = money;
  }

  /** {@code 8 in 10 like you: $104–$794; half earn more than $228}. */
  public String line() {
    return line("8 in 10 like you: ");
  }

  /** The same to somebody else: {@code 8 in 10 such creators: $104–$794; …}. */
  public String lineForOthers() {
    return line("8 in 10 such creators: ");
  }

  private String line(String who) {
    Spread total = creators.total();
    return total.low() == total.high()
        ? who + show(total.median())
        : who + range(total) + "; half earn more than " + show(total.median());
  }

  /** {@code $104–$794}. */
  public String range() {
    return range(creators.total());
  }

  /** An amount as it is shown: in whole dollars, but where all are small. */
  public String show(long cents) {
    long high = creators.total().high();
    return 0 < high && high < SMALL ? money.cents(cents) : money.rounded(cents);
  }

  private String range(Spread total) {
    String low = show(total.low());
    String high = show(total.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  /**
   * How these eight in ten are spread, from low to high in steps of as many dollars: {@code
   * █▇▅▄▃▂▂▁▁▁▁▁}.
   *
   * @param ascii whether to draw with characters that every terminal has
   */
  public String shape(boolean ascii) {
    Spread total = creators.total();
    if (total.low() == total.high()) {
      return "";
    }
    int[] counts = creators.counts(total.low(), total.high(), STEPS);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    String heights = ascii ? ASCII : BLOCKS;
    int highest = heights.length() - 1;
    StringBuilder shape = new StringBuilder();
    for (int count : counts) {
      // Somebody is more than nobody, however few they are.
      shape.append(heights.charAt((count * highest + most - 1) / most));
    }
    return shape.toString();
  }

  /**
   * The odds of an amount: {@code $500 or more: 24 in 100}.
   *
   * @param cents what is to be reached
   */
  public String odds(long cents) {
    double share = creators.odds(cents);
    long hundredths = Math.round(share * HUNDRED);
    String said =
        hundredths == 0 && share > 0
            ? "fewer than 1"
            : hundredths == HUNDRED && share < 1 ? "more than 99" : String.valueOf(hundredths);
    String amount = cents % HUNDRED == 0 ? money.rounded(cents) : money.cents(cents);
    return amount + " or more: " + said + " in 100";
  }
}
