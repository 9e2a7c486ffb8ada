package io.github.tikcalc.cli.help;

import io.github.tikcalc.text.Printable;

/**
 * Text in roff, the language of manual pages, with its {@code man} macros. Whatever a text holds,
 * it is shown and never obeyed; all that is written is ASCII, so that every locale can read it.
 */
final class Roff {
  private final StringBuilder out = new StringBuilder();

  /** A line that begins a macro; what follows its name has been escaped. */
  Roff macro(String line) {
    out.append('.').append(line).append('\n');
    return this;
  }

  /** A line of text, and nothing where there is none. */
  Roff text(String text) {
    return raw(escaped(text));
  }

  /** A line that has been escaped. */
  Roff raw(String line) {
    if (!line.isBlank()) {
      // A dot begins a macro only where it begins a line.
      out.append(line.startsWith(".") ? "\\&" : "").append(line).append('\n');
    }
    return this;
  }

  /** Text in one line: blanks joined, and each character that roff obeys or replaces escaped. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    Printable.line(text).strip().replaceAll("\\h+", " ").codePoints().forEach(c -> append(safe, c));
    return safe.toString();
  }

  static String bold(String text) {
    return "\\fB" + escaped(text) + "\\fR";
  }

  static String italic(String text) {
    return "\\fI" + escaped(text) + "\\fR";
  }

  private static void append(StringBuilder safe, int c) {
    switch (c) {
      case '\\' -> safe.append("\\(rs");
      case '-' -> safe.append("\\-");
      case '\'' -> safe.append("\\(aq");
      case '`' -> safe.append("\\(ga");
      case '^' -> safe.append("\\(ha");
      case '~' -> safe.append("\\(ti");
      case '"' -> safe.append("\\(dq");
      default -> {
        if (c < 0x80) {
          safe.append((char) c);
        } else {
          safe.append("\\[u").append(Printable.name(c).substring(2)).append(']');
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
