package io.github.tikcalc.report.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money for people, with no more digits than are known: {@code $22}, {@code $0.40}, {@code $0.005}.
 *
 * @param currency ISO 4217 code
 */
public record MoneyText(String currency) {
  private static final double WHOLE_FROM = 10;

  /** For programs: exactly two decimals, no sign, no grouping. */
  public static String plain(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** Whole dollars. */
  public String dollars(long dollars) {
    return symbol() + NumberText.grouped(BigDecimal.valueOf(dollars));
  }

  /** Money as whole dollars, half a dollar up. */
  public String rounded(long cents) {
    return dollars(Math.floorDiv(cents + 50, 100));
  }

  /** To the cent. */
  public String cents(long cents) {
    return symbol() + NumberText.grouped(BigDecimal.valueOf(cents, 2));
  }

  /** One amount to so many decimals; cents always have two. */
  public String decimals(double amount, int decimals) {
    boolean whole = decimals == 0 || (decimals == 2 && isWhole(amount));
    return symbol() + amount(amount, whole ? 0 : decimals);
  }

  /** A rate: whole from ten dollars on, cents below, and the digits it has below a cent. */
  public String rate(double low, double high) {
    int decimals = low >= WHOLE_FROM ? 0 : low >= 0.01 || low == 0 ? 2 : 6;
    if (high < 0.01) {
      decimals = 6;
    }
    if (decimals == 2 && isWhole(low) && isWhole(high)) {
      decimals = 0;
    }
    String from = amount(low, decimals);
    String to = amount(high, decimals);
    return from.equals(to) ? symbol() + from : symbol() + from + "–" + symbol() + to;
  }

  private static boolean isWhole(double value) {
    return value == Math.rint(value);
  }

  private static String amount(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    BigDecimal shortest = decimals > 2 ? rounded.stripTrailingZeros() : rounded;
    // $0.70, not $0.7; but $0.005.
    return NumberText.grouped(
        decimals > 2 && shortest.scale() < 2 ? shortest.setScale(2) : shortest);
  }

  /** What stands before an amount of a currency. */
  public static String symbol(String currency) {
    return currency.equals("USD") ? "$" : currency + " ";
  }

  private String symbol() {
    return symbol(currency);
  }
}
