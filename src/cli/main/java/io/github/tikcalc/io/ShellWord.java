package io.github.tikcalc.io;

/** A word of a command that is shown to be copied into a shell. */
public final class ShellWord {
  private static final String PLAIN = "@%+=:,./-_";

  private ShellWord() {}

  /** The word, in quotes where a shell would take it apart. */
  public static String quoted(String word) {
    return isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9');
      if (!letter && PLAIN.indexOf(c) < 0) {
        return false;
      }
    }
    return !word.isEmpty();
  }
}
