package io.github.tikcalc.profile;

/** What a dot and a comma mean in numbers written alike, as those of one column are. */
public enum Decimals {
  /** Nothing shows it, so that {@code 1.234} has two readings. */
  UNKNOWN,
  /** A dot begins the decimals and a comma groups thousands: {@code 1,234.5}. */
  DOT,
  /** A comma begins the decimals and a dot groups thousands: {@code 1.234,5}. */
  COMMA
}
