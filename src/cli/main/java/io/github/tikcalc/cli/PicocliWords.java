package io.github.tikcalc.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What picocli says of a wrong call, in our words: its own speak of Java, and of what must be. */
final class PicocliWords {
  private static final List<Rewording> ALL =
      List.of(
          of("Invalid value for option '([^']*)'[^:]*: '.*' is not a boolean", "$1 takes no value"),
          of(
              "Invalid value for option '([^']*)'[^:]*: '(.*)' is not an int",
              "$1: \"$2\" is not a whole number"),
          of("Invalid value for option '([^']*)'[^:]*: (.*)", "$1: $2"),
          of("Invalid value for positional parameter at index \\S+ \\((.*?)\\): (.*)", "$1: $2"),
          of("Missing required parameter for option '([^']*)' \\((.*)\\)", "$1: no value is given"),
          of("Expected parameter for option '([^']*)' but found '.*'", "$1: no value is given"),
          of("Missing required parameter: '(.*)'", "$1 is missing"),
          of("option '([^']*)'.* should be specified only once", "$1 is given twice"));

  private PicocliWords() {}

  private record Rewording(Pattern theirs, String ours) {}

  private static Rewording of(String theirs, String ours) {
    return new Rewording(Pattern.compile(theirs, Pattern.DOTALL), ours);
  }

  static String reword(String message) {
    for (Rewording rewording : ALL) {
      Matcher matcher = rewording.theirs.matcher(message);
      if (matcher.matches()) {
        return matcher.replaceFirst(rewording.ours);
      }
    }
    return message;
  }
}
