package io.github.tikcalc.cli;

import java.util.Locale;

/** The forms of everything that is not an estimate. */
enum ListFormat {
  TABLE,
  JSON;

  /** The option that chooses one. */
  static Argument<ListFormat> argument() {
    return argument("json");
  }

  /** The same where there is more to say of JSON. */
  static Argument<ListFormat> argument(String json) {
    return Argument.word("--format", "FORMAT", values(), TABLE, "table (default) or " + json + ".");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
