package io.github.tikcalc.plan;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * What each of a few changes is worth where they act together: the mean of what it adds over all
 * orders in which they could be made (the Shapley value), so that no order is preferred. Exact, but
 * for the last cent: the worths are whole and add up to the whole difference. What never adds
 * anything is worth exactly 0, and undoing all changes gives the same worths with the other sign.
 */
public final class Worths {
  /** More changes have too many combinations. */
  public static final int MOST = 12;

  private Worths() {}

  /**
   * The worth of each change.
   *
   * @param changes how many there are, up to {@link #MOST}
   * @param value what a combination comes to; change {@code i} is made where bit {@code i} is set
   * @return in the order of the changes
   * @throws IllegalArgumentException if there are too many
   */
  public static List<Long> of(int changes, IntToLongFunction value) {
    if (changes > MOST) {
      throw new IllegalArgumentException(changes + " changes, more than " + MOST);
    }
    long[] values = new long[1 << changes];
    for (int made = 0; made < values.length; made++) {
      values[made] = value.applyAsLong(made);
    }
    BigInteger[] factorials = new BigInteger[changes + 1];
    factorials[0] = BigInteger.ONE;
    for (int i = 1; i <= changes; i++) {
      factorials[i] = factorials[i - 1].multiply(BigInteger.valueOf(i));
    }
    List<BigInteger> sums = new ArrayList<>();
    for (int change = 0; change < changes; change++) {
      sums.add(sum(change, changes, values, factorials));
    }
    return rounded(sums, factorials[changes]);
  }

  /** A change's worth times the number of all orders. */
  private static BigInteger sum(int change, int changes, long[] values, BigInteger[] factorials) {
    int bit = 1 << change;
    BigInteger sum = BigInteger.ZERO;
    for (int made = 0; made < values.length; made++) {
      long added = (made & bit) == 0 ? values[made | bit] - values[made] : 0;
      if (added != 0) {
        int before = Integer.bitCount(made);
        BigInteger orders = factorials[before].multiply(factorials[changes - before - 1]);
        sum = sum.add(orders.multiply(BigInteger.valueOf(added)));
      }
    }
    return sum;
  }

  /** Cuts each quotient towards 0 and gives what is missing to those that were cut most. */
  private static List<Long> rounded(List<BigInteger> sums, BigInteger orders) {
    List<Long> worths = new ArrayList<>();
    List<BigInteger> cut = new ArrayList<>();
    BigInteger missing = BigInteger.ZERO;
    for (BigInteger sum : sums) {
      BigInteger[] parts = sum.divideAndRemainder(orders);
      worths.add(parts[0].longValueExact());
      cut.add(parts[1]);
      missing = missing.add(parts[1]);
    }
    long cents = missing.divide(orders).longValueExact();
    int sign = Long.signum(cents);
    List<Integer> most = new ArrayList<>();
    for (int i = 0; i < cut.size(); i++) {
      most.add(i);
    }
    most.sort(Comparator.comparing((Integer i) -> cut.get(i).multiply(BigInteger.valueOf(-sign))));
    for (int i = 0; i < Math.abs(cents); i++) {
      int index = most.get(i);
      worths.set(index, worths.get(index) + sign);
    }
    return worths;
  }
}
