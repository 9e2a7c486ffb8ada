package io.github.tikcalc.pocket;

import io.github.tikcalc.card.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Arithmetic of cents, exact but for one rounding at its end: half a cent goes to the even one. */
final class Cents {
  private Cents() {}

  /**
   * So many times an amount.
   *
   * @param factor 0 or more; null stands for 1
   * @throws ArithmeticException if it is more than a long can hold
   */
  static long times(long cents, @Nullable BigDecimal factor) {
    return factor == null ? cents : ratio(cents, factor, BigDecimal.ONE);
  }

  /** So many times each of the three. */
  static Money times(Money money, @Nullable BigDecimal factor) {
    return factor == null ? money : ratio(money, factor, BigDecimal.ONE);
  }

  /**
   * So many times each of the three, divided.
   *
   * @param divisor more than 0
   * @throws ArithmeticException if one is more than a long can hold
   */
  static Money ratio(Money money, BigDecimal factor, BigDecimal divisor) {
    return new Money(
        ratio(money.low(), factor, divisor),
        ratio(money.likely(), factor, divisor),
        ratio(money.high(), factor, divisor));
  }

  private static long ratio(long cents, BigDecimal factor, BigDecimal divisor) {
    return BigDecimal.valueOf(cents)
        .multiply(factor)
        .divide(divisor, 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }
}
