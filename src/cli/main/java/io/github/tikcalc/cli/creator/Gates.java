package io.github.tikcalc.cli.creator;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.call.OutputTarget;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.PlainNumber;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The option {@code --fail-if}: conditions on a result that make a script stop. */
final class Gates {
  private static final String NAME = "--fail-if";
  private static final String EXAMPLE = "(write it like " + NAME + " 'total.likely < 500')";
  private static final String CONDITION = "\\s*([^<>=!\\s]+)\\s*(<=|>=|==|!=|<|>)\\s*(\\S.*?)\\s*";

  /** The keys by which an item of a list is named instead of counted. */
  private static final List<String> NAMES = List.of("id", "stream", "input", "what", "metric");

  private final Argument<List<String>> conditions =
      Argument.texts(
          NAME,
          "CONDITION",
          "Exit with 3 where it holds, as in 'total.likely < 500': a path of the JSON form,"
              + " < <= > >= == or !=, and a value. As often as you like.");

  Argument<List<String>> argument() {
    return conditions;
  }

  /** Whether there is any condition. */
  boolean any() {
    return !conditions.value().isEmpty();
  }

  /**
   * Writes a result, once each condition is known to be one; then says on standard error which of
   * them hold.
   *
   * @param file where it goes; null: standard output
   * @param json the result in its JSON form; of no matter where there is no condition
   * @return the exit code
   */
  int write(
      Command command, Environment environment, @Nullable String file, String text, String json)
      throws IOException {
    List<String> holding = !any() ? List.of() : holding(json, command);
    OutputTarget.write(environment, file, text);
    for (String line : holding) {
      new Console(environment).warn(line);
    }
    return holding.isEmpty() ? ExitCode.DONE : ExitCode.GATE;
  }

  private List<String> holding(String json, Command command) {
    List<String> holding = new ArrayList<>();
    Node root = Json.read("result", json.getBytes(StandardCharsets.UTF_8), new Faults());
    Pattern pattern = Pattern.compile(CONDITION);
    for (String condition : conditions.value()) {
      Matcher form = pattern.matcher(condition);
      if (!form.matches() || root == null) {
        throw command.wrong(
            NAME + ": " + Printable.quoted(condition) + " is no condition " + EXAMPLE);
      }
      String path = form.group(1);
      Node value = find(root, path, command);
      if (holds(value, form.group(2), form.group(3), path, command)) {
        holding.add("tikcalc: " + NAME + " " + condition.strip() + ": it is " + shown(value));
      }
    }
    return holding;
  }

  private static Node find(Node root, String path, Command command) {
    Node at = root;
    for (String step : path.split("\\.", -1)) {
      List<String> known = new ArrayList<>();
      Node next = step(at, step, known);
      if (next == null) {
        throw command.wrong(
            NAME
                + ": "
                + Printable.quoted(path)
                + " is not in the result: no "
                + Printable.quoted(step)
                + (known.isEmpty() ? "" : " among " + String.join(", ", known)));
      }
      at = next;
    }
    return at;
  }

  private static @Nullable Node step(Node node, String step, List<String> known) {
    if (node instanceof Node.Obj object) {
      known.addAll(object.members().keySet());
      return object.get(step);
    }
    if (node instanceof Node.Arr array) {
      for (int i = 0; i < array.items().size(); i++) {
        String name = name(array.items().get(i));
        if (step.equals(String.valueOf(i)) || step.equals(name)) {
          return array.items().get(i);
        }
        known.add(name == null ? String.valueOf(i) : name);
      }
    }
    return null;
  }

  private static @Nullable String name(Node item) {
    if (item instanceof Node.Obj object) {
      for (String key : NAMES) {
        if (object.get(key) instanceof Node.Text text) {
          return text.value();
        }
      }
    }
    return null;
  }

  private static boolean holds(
      Node value, String operator, String wanted, String path, Command command) {
    if (value instanceof Node.Num number) {
      int order = Double.compare(number.value(), number(wanted, path, command));
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "==" -> order == 0;
        default -> order != 0;
      };
    }
    if (value instanceof Node.Obj || value instanceof Node.Arr) {
      throw command.wrong(
          NAME + ": " + path + " is " + value.kind() + ", not one value (go on: " + path + ".…)");
    }
    if (!operator.equals("==") && !operator.equals("!=")) {
      throw command.wrong(
          NAME
              + ": "
              + path
              + " is "
              + shown(value)
              + ", which is no number (compare by == or !=)");
    }
    String plain =
        wanted.length() > 1 && wanted.startsWith("\"") && wanted.endsWith("\"")
            ? wanted.substring(1, wanted.length() - 1)
            : wanted;
    return shown(value).equals(plain) == operator.equals("==");
  }

  private static double number(String text, String path, Command command) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw command.wrong(
          NAME + ": " + path + " is a number, but " + Printable.quoted(text) + " is none");
    }
  }

  private static String shown(Node value) {
    if (value instanceof Node.Num number) {
      return PlainNumber.of(number.value());
    }
    if (value instanceof Node.Text text) {
      return text.value();
    }
    return value instanceof Node.Bool bool ? String.valueOf(bool.value()) : "null";
  }
}
