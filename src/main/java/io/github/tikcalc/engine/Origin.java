package io.github.tikcalc.engine;

import java.util.Locale;

/** Where a value of a profile comes from. */
public enum Origin {
  /** The user told it. */
  GIVEN,
  /** The card fills it in. */
  ASSUMED,
  /** Nobody tells it. */
  UNKNOWN;

  /** In lower case, as every output writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
