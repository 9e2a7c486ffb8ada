package io.github.tikcalc.code;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers by their digits. */
final class Digits {
  private static final int MOST = 17;

  private Digits() {}

  /**
   * The fewest digits that are read as this number again, without zeros at the end. {@code
   * Double.toString} writes more than these on some releases of Java.
   *
   * @param value finite
   */
  static BigDecimal fewest(double value) {
    BigDecimal exact = new BigDecimal(value);
    for (int digits = 1; digits < MOST; digits++) {
      BigDecimal few = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (few.doubleValue() == value) {
        return few.stripTrailingZeros();
      }
    }
    return exact.round(new MathContext(MOST, RoundingMode.HALF_EVEN)).stripTrailingZeros();
  }
}
