package io.github.tikcalc.plan.curve;

import java.util.function.LongUnaryOperator;

/**
 * Finds where a function of whole numbers reaches an amount, between a number at which it does not
 * and one at which it does. Halving alone would ask for a value some thirty times; figures of
 * imagined creators take a millisecond each. So it first looks where a straight line would reach
 * the amount, then to the other side of the answer, half as far again as it was missed by, and
 * halves only where that does not.
 */
public final class Narrowing {
  private static final double FURTHER = 1.5;

  private final LongUnaryOperator value;
  private final long wanted;
  private long not;
  private long yes;
  private long below;
  private long above;

  private Narrowing(
      long not, long below, long yes, long above, LongUnaryOperator value, long wanted) {
    this.value = value;
    this.wanted = wanted;
    this.not = not;
    this.yes = yes;
    this.below = below;
    this.above = above;
  }

  /**
   * A number at which the function reaches an amount, while it does not at the number before. Where
   * it only rises there is no other.
   *
   * @param not a number at which it does not
   * @param yes a greater one at which it does
   */
  public static long of(long not, long yes, LongUnaryOperator value, long wanted) {
    return of(not, value.applyAsLong(not), yes, value.applyAsLong(yes), value, wanted);
  }

  /**
   * The same where both values are known.
   *
   * @param below the function at {@code not}
   * @param above the function at {@code yes}
   */
  public static long of(
      long not, long below, long yes, long above, LongUnaryOperator value, long wanted) {
    return new Narrowing(not, below, yes, above, value, wanted).find();
  }

  private long find() {
    while (yes - not > 1) {
      long width = yes - not;
      double rise = (double) (above - below) / width;
      long at = not + Math.round((wanted - below) / rise);
      at = Math.max(not + 1, Math.min(yes - 1, at));
      long missed = look(at) - wanted;
      long beside =
          Math.max(
              1,
              (long)
                  Math.min((double) width, Math.ceil(FURTHER * (double) Math.abs(missed) / rise)));
      long other = missed >= 0 ? at - beside : at + beside;
      if (not < other && other < yes) {
        look(other);
      }
      if (yes - not > 1 && yes - not > width / 2) {
        look(not + (yes - not) / 2);
      }
    }
    return yes;
  }

  /** Looks at a number between the two ends, which is one of them then; what stands there. */
  private long look(long at) {
    long here = value.applyAsLong(at);
    if (here >= wanted) {
      yes = at;
      above = here;
    } else {
      not = at;
      below = here;
    }
    return here;
  }
}
