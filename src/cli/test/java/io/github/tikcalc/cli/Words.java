package io.github.tikcalc.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A line split into words as a shell does it: blanks part them; {@code '…'} and {@code "…"} hold
 * them together; {@code $'…'} also knows {@code \e}, {@code \n}, {@code \t} and {@code \}{@code
 * uXXXX}.
 */
final class Words {
  private final String line;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean open;
  private int at;

  private Words(String line) {
    this.line = line;
  }

  static List<String> of(String line) {
    return new Words(line).split();
  }

  private List<String> split() {
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (c == ' ') {
        close();
      } else if (c == '\'' || c == '"') {
        quoted(c, false);
      } else if (c == '$' && line.startsWith("'", at)) {
        at++;
        quoted('\'', true);
      } else {
        add(c);
      }
    }
    close();
    return words;
  }

  private void quoted(char quote, boolean escapes) {
    open = true;
    while (line.charAt(at) != quote) {
      char c = line.charAt(at++);
      if (c == '\\' && escapes) {
        escape();
      } else {
        add(c);
      }
    }
    at++;
  }

  private void escape() {
    char c = line.charAt(at++);
    switch (c) {
      case 'e' -> add('\u001B');
      case 'n' -> add('\n');
      case 't' -> add('\t');
      case 'u' -> {
        add((char) Integer.parseInt(line.substring(at, at + 4), 16));
        at += 4;
      }
      default -> throw new IllegalArgumentException("\\" + c + " in " + line);
    }
  }

  private void add(char c) {
    open = true;
    word.append(c);
  }

  private void close() {
    if (open) {
      words.add(word.toString());
    }
    word.setLength(0);
    open = false;
  }
}
