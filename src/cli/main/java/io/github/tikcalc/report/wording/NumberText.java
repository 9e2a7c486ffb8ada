package io.github.tikcalc.report.wording;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How numbers are written: for people grouped by threes, for machines plain and exact. */
public final class NumberText {
  private static final int HUNDRED = 100;

  private NumberText() {}

  /** Exactly this number, with commas. */
  public static String exact(double value) {
    return grouped(new BigDecimal(Double.toString(value)).stripTrailingZeros());
  }

  /**
   * Exactly this number without commas, as a program writes it; it reads back as the same double.
   */
  public static String machine(double value) {
    BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    return digits.signum() == 0 ? "0" : digits.toPlainString();
  }

  /** This number to three digits, or two below a hundred, with commas. */
  public static String rough(double value) {
    return digits(value, value < HUNDRED ? 2 : 3);
  }

  /** This number to so many significant digits, with commas. */
  public static String digits(double value, int digits) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
    return grouped(new BigDecimal(value).round(context).stripTrailingZeros());
  }

  /** This number to so many decimals, without zeros at the end, with commas. */
  public static String decimals(double value, int decimals) {
    BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return grouped(rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros());
  }

  /**
   * A number of whole things: nobody has a tenth of a follower. Below one it keeps its first
   * digits; from a hundred on three of them say enough.
   */
  public static String count(double value) {
    if (value < 1) {
      return rough(value);
    }
    return value < HUNDRED ? decimals(value, 0) : digits(value, 3);
  }

  /** A whole number to so many significant digits, with commas. */
  static String whole(double value, int digits) {
    MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
    BigDecimal rounded = new BigDecimal(value).round(context).setScale(0, RoundingMode.HALF_EVEN);
    return grouped(rounded);
  }

  /** The number that a text of this class stands for. */
  static double read(String text) {
    return Double.parseDouble(text.replace(",", ""));
  }

  /** A number with commas between groups of three digits. */
  public static String grouped(BigDecimal number) {
    String digits = number.signum() == 0 && number.scale() <= 0 ? "0" : number.toPlainString();
    int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    StringBuilder out = new StringBuilder(digits);
    for (int i = end - 3; i > 0 && out.charAt(i - 1) != '-'; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }
}
