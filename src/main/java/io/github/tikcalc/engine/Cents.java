package io.github.tikcalc.engine;

/** An amount of money a month in whole cents: {@code 0 <= low <= likely <= high}. */
public record Cents(long low, long likely, long high) {
  /** Nothing at all, and that is known. */
  public static final Cents ZERO = new Cents(0, 0, 0);
}
