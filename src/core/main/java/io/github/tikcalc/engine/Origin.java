package io.github.tikcalc.engine;

import java.util.Locale;

/** Where a value of a profile comes from. */
public enum Origin {
  /** The user stated it. */
  GIVEN,
  /** The card works it out from what the user stated. */
  DERIVED,
  /** The card fills it in. */
  ASSUMED,
  /** Neither the user nor the card says. */
  UNKNOWN;

  /** In lower case, as every output writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
