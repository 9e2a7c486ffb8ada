package io.github.tikcalc.cli;

import io.github.tikcalc.report.Palette;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error, written in UTF-8, whole texts at a time. */
final class Console {
  private final Environment environment;

  Console(Environment environment) {
    this.environment = environment;
  }

  /**
   * Writes a result.
   *
   * @throws OutputException if it cannot be written
   */
  void print(String text) {
    try {
      environment.out().write(text.getBytes(StandardCharsets.UTF_8));
      environment.out().flush();
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }

  /** Writes a line for whoever watches; where nobody can, it is lost without harm. */
  void warn(String line) {
    try {
      environment.err().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      environment.err().flush();
    } catch (IOException e) {
      // Standard error is where this would be told.
    }
  }

  /** Which emphasis suits standard output. */
  Palette palette(ColorMode mode) {
    boolean color =
        switch (mode) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              environment.terminal().out()
                  && environment.variables().getOrDefault("NO_COLOR", "").isEmpty()
                  && !environment.variables().getOrDefault("TERM", "").equals("dumb");
        };
    return color ? Palette.COLOR : Palette.PLAIN;
  }

  /** When to use colour. */
  enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
