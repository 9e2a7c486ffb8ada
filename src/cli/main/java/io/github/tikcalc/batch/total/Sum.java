package io.github.tikcalc.batch.total;

import java.math.BigInteger;

/** A sum of cents that no number of rows overflows. Not thread-safe. */
final class Sum {
  private static final long CARRY = 1L << 61;

  private long part;
  private BigInteger whole = BigInteger.ZERO;

  /** Adds an amount below 2^61. */
  void add(long cents) {
    part += cents;
    if (part >= CARRY) {
      carry();
    }
  }

  void add(Sum other) {
    add(other.part);
    if (other.whole.signum() != 0) {
      whole = whole.add(other.whole);
    }
  }

  void clear() {
    part = 0;
    whole = BigInteger.ZERO;
  }

  BigInteger cents() {
    carry();
    return whole;
  }

  private void carry() {
    whole = whole.add(BigInteger.valueOf(part));
    part = 0;
  }
}
