package io.github.tikcalc.cli.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The part of a script that is the same for all commands: a file with places to fill. */
record Template(String text) {
  private static final int WIDTH = 80;

  static Template named(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts lines in a place. */
  Template fill(String place, String lines) {
    return new Template(text.replace("@" + place + "@\n", lines));
  }

  /** Words in lines of a length that people read, each after this indent. */
  static String lines(List<String> words, String between, String indent) {
    StringBuilder out = new StringBuilder();
    int column = 0;
    for (String word : words) {
      boolean wraps = column + word.length() > WIDTH;
      if (!out.isEmpty()) {
        out.append(wraps ? between.stripTrailing() + "\n" + indent : between);
      }
      column = (wraps ? 0 : column) + word.length() + between.length();
      out.append(word);
    }
    return out.toString();
  }

  /** What a shell reads as this text, whatever it holds. */
  static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
