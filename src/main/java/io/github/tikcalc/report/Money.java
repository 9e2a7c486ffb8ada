package io.github.tikcalc.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Money for people, with no more digits than are known: {@code $22}, {@code $0.40}, {@code $0.005}.
 */
record Money(String currency) {
  private static final double WHOLE_FROM = 10;

  /** For programs: exactly two decimals, no sign, no grouping. */
  static String plain(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  /** Whole dollars. */
  String dollars(long dollars) {
    return symbol() + Quantity.grouped(BigDecimal.valueOf(dollars));
  }

  /** To the cent. */
  String cents(long cents) {
    return symbol() + Quantity.grouped(BigDecimal.valueOf(cents, 2));
  }

  /** A rate: whole from ten dollars on, cents below, and the digits it has below a cent. */
  String rate(double low, double high) {
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
    return Quantity.grouped(decimals > 2 ? rounded.stripTrailingZeros() : rounded);
  }

  private String symbol() {
    return currency.equals("USD") ? "$" : currency + " ";
  }
}
