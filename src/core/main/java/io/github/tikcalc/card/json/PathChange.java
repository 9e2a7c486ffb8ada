package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of a tree changed where the path of a {@link Setting} leads to. */
final class PathChange {
  private final Setting setting;
  private final Node value;
  private final String amounts;
  private final Faults faults;
  private @Nullable Node old;

  /**
   * A change.
   *
   * @param amounts the key whose amounts are meant where none is said: {@code pays}
   * @param faults what is wrong with the path is noted there
   */
  PathChange(Setting setting, String amounts, Faults faults) {
    this.setting = setting;
    this.value = setting.value();
    this.amounts = amounts;
    this.faults = faults;
  }

  /** What stood where the value is now; null where the path led nowhere, or adds a key. */
  @Nullable Node old() {
    return old;
  }

  private void fault(String message) {
    setting.fault(faults, message);
  }

  /** A node with the value where a path leads to; the same, and a fault, where it leads nowhere. */
  Node at(Node node, List<String> path) {
    if (path.isEmpty()) {
      old = node;
      return value;
    }
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (step.startsWith("[")) {
      String which = step.substring(1, step.length() - 1);
      if (node instanceof Node.Arr list) {
        int index = PathSteps.index(list, which);
        if (index >= 0) {
          List<Node> items = new ArrayList<>(list.items());
          items.set(index, at(items.get(index), rest));
          return new Node.Arr(list.place(), items);
        }
      } else if (which.equals("0")) {
        // One thing stands for a list of it.
        return at(node, rest);
      }
      fault("nothing is at " + step + " there (see the card's file, or rates diff)");
      return node;
    }
    if (node instanceof Node.Arr list) {
      return inOneOf(list, path);
    }
    if (!(node instanceof Node.Obj object)) {
      fault(Printable.quoted(step) + " leads nowhere: there is " + node.kind());
      return node;
    }
    Node next = object.get(step);
    if (next == null
        && rest.isEmpty()
        && object.get("points") != null
        && Setting.FIGURES.contains(step)) {
      inOneOf(new Node.Arr(object.place(), List.of(object)), path);
      return node;
    }
    if (next == null && !rest.isEmpty()) {
      fault(
          "no "
              + Printable.quoted(step)
              + " there ("
              + Nearest.hint(
                  step,
                  object.members().keySet(),
                  "there are " + String.join(", ", object.members().keySet()))
              + ")");
      return node;
    }
    return with(object, step, next == null ? value : at(next, rest));
  }

  /** In a list whose item is not said: that in which the path leads somewhere, if it is one. */
  private Node inOneOf(Node.Arr list, List<String> path) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      if (PathSteps.leads(list.items().get(i), path)) {
        found.add(i);
      }
    }
    if (found.size() == 1) {
      List<Node> items = new ArrayList<>(list.items());
      int one = found.get(0);
      items.set(one, at(items.get(one), path));
      return new Node.Arr(list.place(), items);
    }
    String last = path.get(path.size() - 1);
    String text = setting.text();
    String whole = text.substring(text.indexOf('=', text.lastIndexOf(']') + 1));
    String call =
        found.isEmpty()
            ? example(list, last, whole)
            : setting.target()
                + "."
                + amounts
                + "["
                + found.get(0)
                + "]"
                + PathSteps.words(path)
                + whole;
    fault(
        (!found.isEmpty()
                ? "there are several"
                : path.size() == 1 ? "which figure is meant?" : "no such figure is there")
            + (call.isEmpty() ? " (see rates show)" : " (write as in --set '" + call + "')"));
    return list;
  }

  /** A setting of the first point that there is; empty where there is none. */
  private String example(Node.Arr list, String figure, String value) {
    boolean isFigure = Setting.FIGURES.contains(figure);
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof Node.Obj amount
          && amount.get("points") instanceof Node.Arr points
          && !points.items().isEmpty()
          && points.items().get(0) instanceof Node.Obj point) {
        // A short form does not say in which of several amounts.
        List<String> path = List.of("points", "[" + PointSetting.key(point) + "]");
        return list.items().stream().filter(item -> PathSteps.leads(item, path)).count() == 1
            ? setting.target()
                + "@"
                + PointSetting.place(point)
                + (isFigure ? "." + figure : "")
                + value
            : setting.target()
                + "."
                + amounts
                + "["
                + i
                + "].points[0]."
                + (isFigure ? figure : "likely")
                + value;
      }
    }
    return "";
  }

  /** An object with another value of a key, which may be new. */
  static Node.Obj with(Node.Obj object, String key, Node value) {
    Map<String, Node.Member> members = new LinkedHashMap<>(object.members());
    Node.Member old = members.get(key);
    members.put(key, new Node.Member(old == null ? value.place() : old.place(), value));
    return new Node.Obj(object.place(), members);
  }
}
