package io.github.tikcalc.rates.json;

import java.util.Set;

/** The command line's own option names, which no input of a card may take. */
public final class ReservedOptions {
  /** Without the dashes. The command line's tests hold this list against its commands. */
  public static final Set<String> NAMES =
      Set.of(
          "as-of",
          "color",
          "debug",
          "exit-code",
          "explain",
          "fail-fast",
          "force",
          "format",
          "help",
          "input-format",
          "output",
          "profile",
          "quiet",
          "rates",
          "rejects",
          "spreadsheet-safe",
          "strict",
          "summary",
          "threads",
          "version");

  private ReservedOptions() {}
}
