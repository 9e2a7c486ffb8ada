package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each command and each option that a help screen shows is in the manual and in both scripts. */
final class NothingForgottenTest {
  private static final Pattern OPTION =
      Pattern.compile("^ {2,6}(?:(-\\w), )?(--[\\w-]+)", Pattern.MULTILINE);
  private static final Pattern COMMAND = Pattern.compile("^  ([\\w-]+) ", Pattern.MULTILINE);

  @TestFactory
  Stream<DynamicTest> whatTheHelpShows() {
    String bash = print("completion", "bash");
    String zsh = print("completion", "zsh");
    List<List<String>> commands = commands(List.of());
    assertTrue(commands.size() > 10, commands.toString());
    return commands.stream()
        .map(
            command ->
                dynamicTest(
                    "tikcalc " + String.join(" ", command), () -> check(command, bash, zsh)));
  }

  private static void check(List<String> command, String bash, String zsh) {
    String page = print(Machine.PLAIN, with("man", command));
    String screen = print(with("man", command));
    String offered = between(bash, "    '" + String.join(" ", command) + "')\n", "      ;;\n");
    String function =
        between(zsh, "\n_" + String.join("_", with("tikcalc", command)) + "() {", "\n}");
    List<String> options = options(help(command));
    assertFalse(options.isEmpty());
    for (String option : options) {
      assertTrue(page.contains("\\fB" + option.replace("-", "\\-") + "\\fR"), option + page);
      assertTrue(screen.contains(" " + option), option + screen);
      assertTrue(offered.matches("(?s).*['\\s]" + option + "['\\s].*"), option + offered);
      assertTrue(function.matches("(?s).*" + option + "=?\\[.*"), option + function);
    }
    for (List<String> under : commands(command)) {
      if (under.size() == command.size() + 1) {
        String name = under.get(under.size() - 1);
        assertTrue(page.contains("\\fB" + name.replace("-", "\\-") + "\\fR"), name + page);
        assertTrue(offered.matches("(?s).*commands='[^']*\\b" + name + "\\b.*"), name + offered);
        assertTrue(function.contains("'" + name + ":"), name + function);
      }
    }
  }

  /** A command and all under it, as the help names them. */
  private static List<List<String>> commands(List<String> command) {
    List<List<String>> all = new ArrayList<>(List.of(command));
    String help = help(command);
    if (help.contains("\nCommands:\n")) {
      COMMAND
          .matcher(between(help, "\nCommands:\n", "\n\n"))
          .results()
          .forEach(
              name -> {
                List<String> under = new ArrayList<>(command);
                under.add(name.group(1));
                all.addAll(commands(under));
              });
    }
    return all;
  }

  private static List<String> options(String help) {
    return OPTION
        .matcher(help)
        .results()
        .flatMap((MatchResult found) -> Stream.of(found.group(1), found.group(2)))
        .filter(name -> name != null)
        .toList();
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    assertTrue(from >= 0, () -> "no " + start + " in " + text);
    int to = text.indexOf(end, from + start.length());
    return text.substring(from + start.length(), to < 0 ? text.length() : to);
  }

  private static String help(List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.add("--help");
    return print(words.toArray(String[]::new));
  }

  private static String[] with(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).toArray(String[]::new);
  }

  private static String print(String... words) {
    return print(Machine.PLAIN.columns(100).with("NO_COLOR", "1"), words);
  }

  private static String print(Machine machine, String... words) {
    Machine.Result result = machine.run(words);
    assertEquals(0, result.code(), result.err());
    return result.out();
  }
}
