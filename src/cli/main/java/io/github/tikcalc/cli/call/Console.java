package io.github.tikcalc.cli.call;

import io.github.tikcalc.cli.failure.OutputException;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Standard output and standard error, written in UTF-8, whole texts at a time. */
public final class Console {
  private final Environment environment;

  public Console(Environment environment) {
    this.environment = environment;
  }

  /**
   * Writes a result.
   *
   * @throws OutputException if it cannot be written
   */
  public void print(String text) {
    OutputTarget.checkNotRead(environment, null);
    try {
      environment.out().write(text.getBytes(StandardCharsets.UTF_8));
      environment.out().flush();
    } catch (IOException e) {
      throw new OutputException("standard output", e);
    }
  }

  /** Writes a line for whoever watches; where nobody can, it is lost without harm. */
  public void warn(String line) {
    try {
      environment.err().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      environment.err().flush();
    } catch (IOException e) {
      // Standard error is where this would be told.
    }
  }

  /** A document as lines that fit standard output, emphasised where that suits it. */
  public String text(Document document, ColorMode mode) {
    return TextWriter.write(document, environment.width(), palette(mode));
  }

  /** Which emphasis suits standard output. */
  public Palette palette(ColorMode mode) {
    boolean color =
        switch (mode) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              variable("NO_COLOR").isEmpty()
                  && (isSet("FORCE_COLOR")
                      || isSet("CLICOLOR_FORCE")
                      || (environment.terminal().out() && !variable("TERM").equals("dumb")));
        };
    return color ? Palette.COLOR : Palette.PLAIN;
  }

  /** Whether a variable asks for something: 0 asks for nothing. */
  private boolean isSet(String variable) {
    return !variable(variable).isEmpty() && !variable(variable).equals("0");
  }

  private String variable(String name) {
    return environment.variables().getOrDefault(name, "");
  }

  /** When to use colour. */
  public enum ColorMode {
    AUTO,
    ALWAYS,
    NEVER;

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
