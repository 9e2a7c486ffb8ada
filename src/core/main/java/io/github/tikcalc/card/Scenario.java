package io.github.tikcalc.card;

import java.util.Locale;

/** How well it goes: which of the three figures of a range is meant. */
public enum Scenario {
  /** One in ten falls below it. */
  LOW,
  /** The middle. */
  LIKELY,
  /** One in ten rises above it. */
  HIGH;

  /** In lower case, as every output writes it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
