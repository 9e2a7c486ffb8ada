package io.github.tikcalc.text;

import java.math.BigDecimal;

/** Numbers as options and files take them. */
public final class PlainNumber {
  private PlainNumber() {}

  /**
   * Every digit that a number has, without grouping and without an exponent: {@code 10000}, {@code
   * 0.005}.
   *
   * @throws NumberFormatException if it is not finite
   */
  public static String of(double value) {
    String digits = new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
    return digits.equals("-0") ? "0" : digits;
  }
}
