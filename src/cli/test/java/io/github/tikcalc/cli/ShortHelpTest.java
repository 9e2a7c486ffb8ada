package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The short help of every command fits a small screen and has examples to copy. */
final class ShortHelpTest {
  private static final int TALLEST = 20;
  private static final Pattern COMMAND = Pattern.compile("(?m)^  ([\\w-]+) ");

  @Test
  void fitsAScreen() {
    List<String> shown = new ArrayList<>();
    check(List.of(), shown);
    assertTrue(shown.size() > 25, shown.toString());
  }

  private static void check(List<String> command, List<String> shown) {
    String brief = print(command, "-h");
    String name = String.join(" ", command);
    shown.add(name);
    assertTrue(brief.lines().count() <= TALLEST, brief);
    assertTrue(brief.lines().allMatch(line -> line.length() <= 100), brief);
    assertTrue(brief.contains("\nUsage: tikcalc " + (name.isEmpty() ? "" : name)), brief);
    assertTrue(brief.matches("(?s).*\n\n  .*tikcalc .*\n\n.*"), brief);
    String all = print(command, "--help");
    int commands = all.indexOf("\nCommands:\n");
    if (commands >= 0) {
      Matcher names = COMMAND.matcher(all.substring(commands));
      while (names.find()) {
        List<String> under = new ArrayList<>(command);
        under.add(names.group(1));
        check(under, shown);
      }
    }
  }

  private static String print(List<String> command, String last) {
    List<String> words = new ArrayList<>(command);
    words.add(last);
    Machine.Result result = Machine.PLAIN.run(words.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return result.out();
  }
}
