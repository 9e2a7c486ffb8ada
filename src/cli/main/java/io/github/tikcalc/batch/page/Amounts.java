package io.github.tikcalc.batch.page;

import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Money as a roster's page writes it.
 *
 * @param currency ISO 4217 code
 */
record Amounts(String currency) {
  private static final long THOUSAND = 1_000;
  private static final String[] THOUSANDS = {"", "k", "M", "B", "T"};

  /** Whole dollars, half a dollar up, of a sum that no number of rows is too many for. */
  String whole(BigInteger cents) {
    BigDecimal dollars = new BigDecimal(cents, 2).setScale(0, RoundingMode.HALF_UP);
    return MoneyText.symbol(currency) + NumberText.grouped(dollars);
  }

  String whole(long cents) {
    return whole(BigInteger.valueOf(cents));
  }

  /** A round amount of dollars in few letters: {@code $0}, {@code $0.01}, {@code $1.5k}. */
  String brief(long cents) {
    return MoneyText.symbol(currency)
        + (cents < 100 && cents > 0 ? MoneyText.plain(cents) : brief(BigDecimal.valueOf(cents, 2)));
  }

  /** A round number in few letters. */
  static String brief(BigDecimal number) {
    BigDecimal left = number;
    int power = 0;
    while (left.compareTo(BigDecimal.valueOf(THOUSAND)) >= 0 && power < THOUSANDS.length - 1) {
      left = left.movePointLeft(3);
      power++;
    }
    BigDecimal shortest = left.stripTrailingZeros();
    return (shortest.signum() == 0 ? "0" : shortest.toPlainString()) + THOUSANDS[power];
  }

  static String count(long number) {
    return NumberText.grouped(BigDecimal.valueOf(number));
  }
}
