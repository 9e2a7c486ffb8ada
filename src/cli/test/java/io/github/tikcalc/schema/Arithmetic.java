package io.github.tikcalc.schema;

import java.math.BigDecimal;
import java.math.MathContext;

/** Works out a line of arithmetic as people write it, exactly: {@code 25 + (60 − 25) × 0.5}. */
final class Arithmetic {
  private final String text;
  private int at;

  private Arithmetic(String text) {
    this.text = text.replace(" ", "");
  }

  static BigDecimal of(String text) {
    Arithmetic arithmetic = new Arithmetic(text);
    BigDecimal value = arithmetic.sum();
    if (arithmetic.at < arithmetic.text.length()) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private boolean next(char sign) {
    boolean here = at < text.length() && text.charAt(at) == sign;
    at += here ? 1 : 0;
    return here;
  }

  private BigDecimal sum() {
    BigDecimal value = product();
    while (true) {
      if (next('+')) {
        value = value.add(product());
      } else if (next('−')) {
        value = value.subtract(product());
      } else {
        return value;
      }
    }
  }

  private BigDecimal product() {
    BigDecimal value = factor();
    while (true) {
      if (next('×')) {
        value = value.multiply(factor());
      } else if (next('÷')) {
        value = value.divide(factor(), MathContext.DECIMAL64);
      } else {
        return value;
      }
    }
  }

  private BigDecimal factor() {
    if (next('(')) {
      BigDecimal value = sum();
      if (!next(')')) {
        throw new IllegalArgumentException(text);
      }
      return value;
    }
    int start = at;
    while (at < text.length() && "0123456789.".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return new BigDecimal(text.substring(start, at));
  }
}
