package io.github.tikcalc.cli.call;

import java.util.Locale;

/** The forms of everything that is not an estimate. */
public enum ListFormat {
  TABLE,
  JSON;

  /** The option that chooses one. */
  public static Argument<ListFormat> argument() {
    return argument("table (default) or json.");
  }

  /** The same, with more about what it prints. */
  public static Argument<ListFormat> argument(String about) {
    return Argument.word("--format", "FORMAT", values(), TABLE, about);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
