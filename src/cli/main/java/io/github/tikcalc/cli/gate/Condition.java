package io.github.tikcalc.cli.gate;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.PlainNumber;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A condition on a result, as in {@code total.likely < 500}.
 *
 * @param text as it was written
 * @param path the steps to a value in the result's JSON form, with dots between
 */
record Condition(String text, String path, String operator, String wanted) {
  private static final Pattern FORM =
      Pattern.compile("\\s*([^<>=!\\s]+)\\s*(<=|>=|==|!=|<|>)\\s*(\\S.*?)\\s*");

  /** The member of a row's result with the columns that are no inputs. */
  private static final String PASSED = "passThrough";

  private static final String STREAMS = "streams";

  /** Members whose own members are not the same for all creators. */
  private static final List<String> DIFFERENT = List.of("profile", "next");

  /** The keys by which an item of a list is named instead of counted. */
  private static final List<String> NAMES = List.of("id", "stream", "input", "what", "metric");

  /**
   * What comes of holding a result against it.
   *
   * @param fault why that makes no sense; null where it does
   * @param value what the result has there; null where there is a fault
   */
  record Outcome(@Nullable String fault, @Nullable String value, boolean holds) {
    private static Outcome fault(String what) {
      return new Outcome(what, null, false);
    }
  }

  /** Reads one; null where the text is none. */
  static @Nullable Condition of(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new Condition(text.strip(), form.group(1), form.group(2), form.group(3))
        : null;
  }

  /** Whether it compares which of two is more, and not only whether they are the same. */
  boolean orders() {
    return !operator.equals("==") && !operator.equals("!=");
  }

  /** Holds a result against it. */
  Outcome of(Node root) {
    Node at = root;
    for (String step : steps()) {
      List<String> known = new ArrayList<>();
      Node next = step(at, step, known);
      if (next == null) {
        return Outcome.fault(absent(step, known));
      }
      at = next;
    }
    return compared(at);
  }

  private String[] steps() {
    return path.split("\\.", -1);
  }

  private String absent(String step, List<String> known) {
    return Printable.quoted(path)
        + " is not in the result: no "
        + Printable.quoted(step)
        + (known.isEmpty() ? "" : " among " + String.join(", ", known));
  }

  /**
   * Why it makes no sense of any row of a roster: no row's result has such a member.
   *
   * @param sample the result of some row
   * @return null where it may make sense of one
   */
  @Nullable String faultOfAnyRow(Node sample) {
    String[] steps = steps();
    if (steps[0].equals(PASSED)) {
      return null;
    }
    List<String> members = new ArrayList<>();
    Node first = step(sample, steps[0], members);
    if (first == null) {
      members.add(PASSED);
      return absent(steps[0], members);
    }
    if (steps[0].equals(STREAMS) && steps.length > 1) {
      // Which members a stream has depends on the creator; which streams there are does not.
      List<String> streams = new ArrayList<>();
      return step(first, steps[1], streams) == null ? absent(steps[1], streams) : null;
    }
    boolean same = first instanceof Node.Obj && !DIFFERENT.contains(steps[0]);
    return same || steps.length == 1 ? of(sample).fault() : null;
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

  private Outcome compared(Node value) {
    if (value instanceof Node.Num number) {
      try {
        int order = Double.compare(number.value(), Double.parseDouble(wanted));
        return new Outcome(null, shown(value), holds(order));
      } catch (NumberFormatException e) {
        return Outcome.fault(path + " is a number, but " + Printable.quoted(wanted) + " is none");
      }
    }
    if (value instanceof Node.Obj || value instanceof Node.Arr) {
      return Outcome.fault(
          path + " is " + value.kind() + ", not one value (go on: " + path + ".…)");
    }
    if (orders()) {
      return Outcome.fault(
          path + " is " + shown(value) + ", which is no number (compare by == or !=)");
    }
    String plain =
        wanted.length() > 1 && wanted.startsWith("\"") && wanted.endsWith("\"")
            ? wanted.substring(1, wanted.length() - 1)
            : wanted;
    return new Outcome(null, shown(value), shown(value).equals(plain) == operator.equals("=="));
  }

  private boolean holds(int order) {
    return switch (operator) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "==" -> order == 0;
      default -> order != 0;
    };
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
