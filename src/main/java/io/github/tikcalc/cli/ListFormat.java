package io.github.tikcalc.cli;

import java.util.Locale;

/** The forms of everything that is not an estimate. */
enum ListFormat {
  TABLE,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
