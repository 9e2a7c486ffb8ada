package io.github.tikcalc.plan;

import java.util.function.LongUnaryOperator;

/**
 * Finds where a function of whole numbers reaches an amount, between a number at which it does not
 * and one at which it does. Halving alone would ask for a value some thirty times; figures of
 * imagined creators take a millisecond each. So it first looks where a straight line would reach
 * the amount, then a little to the other side of the answer, and halves only where that does not.
 */
final class Narrowing {
  /** The second look goes so small a part of the way to the other side. */
  private static final int PART = 64;

  private final LongUnaryOperator value;
  private final long wanted;
  private long not;
  private long yes;
  private long below;
  private long above;

  private Narrowing(long not, long yes, LongUnaryOperator value, long wanted) {
    this.value = value;
    this.wanted = wanted;
    this.not = not;
    this.yes = yes;
    this.below = value.applyAsLong(not);
    this.above = value.applyAsLong(yes);
  }

  /**
   * A number at which the function reaches an amount, while it does not at the number before. Where
   * it only rises there is no other.
   *
   * @param not a number at which it does not
   * @param yes a greater one at which it does
   */
  static long of(long not, long yes, LongUnaryOperator value, long wanted) {
    return new Narrowing(not, yes, value, wanted).find();
  }

  private long find() {
    while (yes - not > 1) {
      long width = yes - not;
      double part = (double) (wanted - below) / (above - below);
      long beside = Math.max(1, width / PART);
      boolean reached = look(not + Math.round(width * part));
      look(reached ? yes - beside : not + beside);
      if (yes - not > width / 2) {
        look(not + (yes - not) / 2);
      }
    }
    return yes;
  }

  /** Looks at a number, or at the nearest between the two ends; whether it reaches the amount. */
  private boolean look(long number) {
    if (yes - not < 2) {
      return false;
    }
    long at = Math.max(not + 1, Math.min(yes - 1, number));
    long here = value.applyAsLong(at);
    boolean reaches = here >= wanted;
    if (reaches) {
      yes = at;
      above = here;
    } else {
      not = at;
      below = here;
    }
    return reaches;
  }
}
