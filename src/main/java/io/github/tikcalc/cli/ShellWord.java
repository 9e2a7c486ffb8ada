package io.github.tikcalc.cli;

import java.util.regex.Pattern;

/** A word of a command that is shown to be copied into a shell. */
final class ShellWord {
  private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

  private ShellWord() {}

  /** The word, in quotes where a shell would take it apart. */
  static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
