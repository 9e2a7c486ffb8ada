package io.github.tikcalc.engine;

import java.util.Locale;

/** What a stream is to a creator on a day. */
public enum Status {
  /** Every requirement is met. */
  ELIGIBLE,
  /** None is unmet, but some cannot be told. */
  UNCERTAIN,
  /** Some requirement is unmet. */
  INELIGIBLE,
  /** It is not offered in the creator's country on that day. */
  UNAVAILABLE;

  /** In lower case, as every output writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
