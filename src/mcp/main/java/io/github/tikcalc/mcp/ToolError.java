package io.github.tikcalc.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a command says is wrong, as an agent is told: in the same words, but of the arguments that
 * the agent gave, not of the options and files that they became.
 */
final class ToolError {
  private static final Pattern PROGRAM = Pattern.compile("^tikcalc: ");
  private static final String SUMMARY = " cannot be used: ";
  private static final String PLACE = ":\\d+:\\d+: error: ";

  private ToolError() {}

  /**
   * Tells it.
   *
   * @param said standard error of the command
   * @param files the files that hold the tool's creators, in their order
   */
  static String of(CommandTool tool, String said, List<String> files) {
    List<String> lines = new ArrayList<>();
    for (String line : said.strip().split("\n", -1)) {
      String told = told(tool, PROGRAM.matcher(line).replaceFirst(""), files);
      if (!told.isEmpty()) {
        lines.add(told);
      }
    }
    return String.join("\n", lines);
  }

  /** A line; empty where it only counts what the others tell. */
  private static String told(CommandTool tool, String line, List<String> files) {
    if (tool.takesProfile()) {
      if (line.startsWith("stdin" + SUMMARY)) {
        return "";
      }
      String rest = after("stdin" + PLACE, line);
      if (!rest.equals(line)) {
        return rest;
      }
    }
    for (int i = 0; i < files.size(); i++) {
      String file = files.get(i);
      if (line.startsWith(file + SUMMARY)) {
        return "";
      }
      String rest = after(Pattern.quote(file) + PLACE, line);
      if (!rest.equals(line)) {
        return tool.creators().get(i) + ": " + rest;
      }
    }
    for (CommandTool.Option option : tool.options()) {
      String named = option.option() + ": ";
      if (line.startsWith(named)) {
        return option.key() + ": " + line.substring(named.length());
      }
    }
    return line;
  }

  private static String after(String place, String line) {
    Matcher matcher = Pattern.compile(place).matcher(line);
    return matcher.lookingAt() ? line.substring(matcher.end()) : line;
  }
}
