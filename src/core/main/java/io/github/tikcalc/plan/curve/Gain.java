package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Money;

/** Cents a month more, or less than none. The high figure can gain less than the low one. */
public record Gain(long low, long likely, long high) {
  /** What an amount gains. */
  public static Gain between(Money before, Money after) {
    return new Gain(
        after.low() - before.low(), after.likely() - before.likely(), after.high() - before.high());
  }

  /** Whether all three stay the same. */
  public boolean isNothing() {
    return low == 0 && likely == 0 && high == 0;
  }
}
