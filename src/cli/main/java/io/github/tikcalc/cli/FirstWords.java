package io.github.tikcalc.cli;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.input.CreatorWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What people type before they know the program, turned into the call they mean: {@code help
 * estimate}, {@code 12k beauty}, {@code -V}, options without a command, dashes that a word
 * processor made long. What already is a call stays as it is.
 */
public final class FirstWords {
  private static final String HELP = "--help";

  /** The call that {@code help exit-codes} is turned into. */
  static final List<String> EXIT_CODES = List.of("exit-codes", HELP);

  private static final List<String> TOPIC = EXIT_CODES.subList(0, 1);

  private static final Set<String> VERSION = Set.of("version", "-V", "-v", "--version");

  /** Options that make sense before a command, and whether a value follows. */
  private static final Set<String> SHARED = Set.of(Command.DEBUG, "-q", "--quiet");

  private static final String COLOR = "--color";

  private FirstWords() {}

  /**
   * The call that is meant.
   *
   * @param commands the names of all commands
   * @param groups those of them that need another word
   */
  static List<String> meant(List<String> typed, List<String> commands, Set<String> groups) {
    List<String> shared = new ArrayList<>();
    List<String> words = dashes(typed);
    while (!words.isEmpty()) {
      String first = words.get(0);
      int taken =
          SHARED.contains(first) || first.startsWith(COLOR + "=")
              ? 1
              : first.equals(COLOR) && words.size() > 1 ? 2 : 0;
      if (taken == 0) {
        break;
      }
      shared.addAll(words.subList(0, taken));
      words = words.subList(taken, words.size());
    }
    if (words.isEmpty()) {
      return shared.isEmpty() ? List.of() : shared;
    }
    words = command(words, commands);
    int behind = 1 + (groups.contains(words.get(0)) && words.size() > 1 ? 1 : 0);
    List<String> call = new ArrayList<>(words);
    call.addAll(words.get(0).startsWith("-") ? 0 : behind, shared);
    return call;
  }

  private static List<String> command(List<String> words, List<String> commands) {
    String first = words.get(0);
    List<String> rest = words.subList(1, words.size());
    if (VERSION.contains(first) && rest.isEmpty()) {
      return List.of("--version");
    }
    if (first.equals("help")) {
      boolean known = rest.isEmpty() || commands.contains(rest.get(0)) || rest.equals(TOPIC);
      return known ? with(rest, HELP) : rest;
    }
    if (commands.contains(first)) {
      boolean help = !rest.isEmpty() && rest.get(rest.size() - 1).equals("help");
      return help ? with(words.subList(0, words.size() - 1), HELP) : words;
    }
    boolean option = first.startsWith("-") && !first.equals("-h") && !first.startsWith(HELP);
    boolean creator =
        CreatorWords.isNumber(first) || (rest.size() == 1 && CreatorWords.isNumber(rest.get(0)));
    if (option || creator) {
      List<String> estimate = new ArrayList<>(List.of(Command.ESTIMATE));
      estimate.addAll(words);
      return estimate;
    }
    return words;
  }

  private static List<String> with(List<String> words, String last) {
    List<String> more = new ArrayList<>(words);
    more.add(last);
    return more;
  }

  /** Long dashes before a word, or one that is too few, stand for the two that were meant. */
  private static List<String> dashes(List<String> typed) {
    List<String> words = new ArrayList<>();
    boolean options = true;
    for (String word : typed) {
      options &= !word.equals("--");
      int end = 0;
      while (options && end < word.length() && isDash(word.charAt(end))) {
        end++;
      }
      boolean named = end > 0 && end < word.length() && Character.isLetter(word.charAt(end));
      boolean wrong =
          !word.startsWith("-".repeat(end))
              || (end == 1 && word.length() > 3 && Character.isLetter(word.charAt(2)));
      words.add(named && wrong ? "--" + word.substring(end) : word);
    }
    return words;
  }

  private static boolean isDash(char c) {
    return c == '-' || ('\u2010' <= c && c <= '\u2015') || c == '\u2212';
  }
}
