package io.github.tikcalc.json;

import io.github.tikcalc.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the parser says of a text that is no JSON, in words for who wrote it. What it may say that
 * is in no rule here passes as it is, without its advice on how to configure it.
 */
record Complaint(Pattern said, Function<Matcher, String> means) {
  /** A word where a number should be; the parser stands behind it then. */
  static final Pattern NO_NUMBER = Pattern.compile("Non-standard token '([^']*)'.*");

  private static final Pattern ADVICE =
      Pattern.compile(": maybe |: enable |: [a-z ]+ require enabling | \\(start marker ");
  private static final String CHARACTER = "Unexpected character \\('(.*)' \\(code .*\\)\\)";
  private static final String QUOTES = " (text stands in double quotes)";

  private static final List<Complaint> ALL =
      List.of(
          of(
              CHARACTER + ": was expecting double-quote to start property name.*",
              found -> {
                String character = found.group(1);
                return switch (character) {
                  case "}" -> "the comma before } has to go";
                  case "'" -> "a name in single quotes (names stand in double quotes)";
                  case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" ->
                      "a digit where a name belongs (a number has no commas: 5000, not 5,000)";
                  default -> "a name without quotes (names stand in double quotes)";
                };
              }),
          of(
              CHARACTER + ": was expecting comma to separate.*",
              found -> "a comma is missing before " + found.group(1)),
          of(
              CHARACTER + ": was expecting a colon.*",
              found -> "a colon is missing before " + found.group(1)),
          of(
              CHARACTER + ": expected a (?:valid )?value.*",
              found -> {
                String character = found.group(1);
                return switch (character) {
                  case "]" -> "the comma before ] has to go";
                  case "}" -> "a value is missing before }";
                  case "," -> "a value is missing before the comma, or the comma has to go";
                  case "'" -> "a text in single quotes" + QUOTES;
                  default -> shown(character) + " begins no value" + QUOTES;
                };
              }),
          of(
              CHARACTER + ": expected a hex-digit.*",
              found -> "four hexadecimal digits belong behind \\u"),
          of(
              CHARACTER + " in numeric value: .*plus signs.*",
              found -> "a number has no + in front"),
          of(
              CHARACTER + " in numeric value: .*",
              found -> "a number ends too early, before " + shown(found.group(1))),
          of(
              "Unexpected character \\('/' .*",
              found -> "JSON has no comments, and / begins no value"),
          of(CHARACTER, found -> shown(found.group(1)) + " does not belong here"),
          of(
              "Unrecognized token '(.*)': was expecting.*",
              found ->
                  found.group(1)
                      + " is no value (text stands in double quotes; the words are true, false and"
                      + " null)"),
          of(
              "Illegal unquoted character \\(\\(CTRL-CHAR, code (\\d+)\\)\\).*",
              found ->
                  switch (found.group(1)) {
                    case "9" -> "a tab within a text (write \\t)";
                    case "10", "13" -> "a line ends within a text (close its quotes, or write \\n)";
                    default ->
                        String.format(
                            Locale.ROOT,
                            "a control character within a text (write \\u%04x)",
                            Integer.parseInt(found.group(1)));
                  }),
          of(
              "Illegal character \\(\\(CTRL-CHAR, code \\d+\\)\\).*",
              found -> "a control character that belongs to no value (remove it)"),
          of(
              "Unrecognized character escape '(.*)' .*",
              found -> "\\" + found.group(1) + " stands for nothing (write \\\\ for a backslash)"),
          of("Invalid numeric value: Leading zeroes.*", found -> "a number has no zeros in front"),
          of(
              "Unexpected end-of-input: .*closing quote.*",
              found -> "it ends within a text (a double quote is missing)"),
          of(
              "Unexpected end-of-input: expected close marker for Array.*",
              found -> "it ends within a list (a ] is missing)"),
          of(
              "Unexpected end-of-input: expected close marker for Object.*",
              found -> "it ends within an object (a } is missing)"),
          of("Unexpected end-of-input.*", found -> "it ends too early"),
          of(
              "Unexpected close marker '(.)'.*",
              found -> found.group(1) + " closes nothing that is open here"),
          of(
              "Duplicate Object property \"(.*)\"",
              found -> Printable.quoted(found.group(1)) + " is given twice"),
          new Complaint(NO_NUMBER, found -> found.group(1) + " is no number (expected digits)"));

  private static Complaint of(String said, Function<Matcher, String> means) {
    return new Complaint(Pattern.compile(said), means);
  }

  /** A character as one can see it. */
  private static String shown(String character) {
    return character.isBlank() ? Printable.quoted(character) : character;
  }

  /** What the first line of a complaint means. */
  static String meaning(String line) {
    for (Complaint complaint : ALL) {
      Matcher found = complaint.said.matcher(line);
      if (found.matches()) {
        return Printable.line(complaint.means.apply(found));
      }
    }
    return Printable.line(ADVICE.split(line, 2)[0]);
  }
}
