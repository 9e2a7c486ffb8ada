package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Node;
import java.util.List;

/** The steps of a path in a card's file: keys, and positions in brackets. */
final class PathSteps {
  private PathSteps() {}

  /** The steps as they are written one behind the other. */
  static String words(List<String> path) {
    StringBuilder words = new StringBuilder();
    path.forEach(step -> words.append(step.startsWith("[") ? "" : ".").append(step));
    return words.toString();
  }

  /** Whether a path leads to a value that is there. */
  static boolean leads(Node node, List<String> path) {
    if (path.isEmpty()) {
      return true;
    }
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (step.startsWith("[")) {
      if (!(node instanceof Node.Arr list)) {
        return step.equals("[0]") && leads(node, rest);
      }
      int index = index(list, step.substring(1, step.length() - 1));
      return index >= 0 && leads(list.items().get(index), rest);
    }
    Node next = node instanceof Node.Obj object ? object.get(step) : null;
    return next != null && leads(next, rest);
  }

  /**
   * The position of an item: {@code 0}, {@code at=10000}, {@code in=US,GB}, {@code followers#2}.
   */
  static int index(Node.Arr list, String which) {
    int equals = which.indexOf('=');
    if (equals < 0 && !which.isEmpty() && which.chars().allMatch(c -> '0' <= c && c <= '9')) {
      int index = which.length() > 4 ? -1 : Integer.parseInt(which);
      return index < list.items().size() ? index : -1;
    }
    int hash = which.indexOf('#');
    int nth = hash < 0 ? 1 : which.charAt(which.length() - 1) - '0';
    String word = hash < 0 ? which : which.substring(0, hash);
    for (int i = 0; i < list.items().size(); i++) {
      if (list.items().get(i) instanceof Node.Obj item && is(item, word, equals) && --nth == 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(Node.Obj item, String word, int equals) {
    if (equals >= 0) {
      Node found = item.get(word.substring(0, equals));
      String wanted = word.substring(equals + 1);
      return found instanceof Node.Num number
          ? wanted.equals(Setting.plain(number.value()))
          : found instanceof Node.Arr list
              ? wanted.equals(
                  String.join(
                      ",",
                      list.items().stream()
                          .map(n -> n instanceof Node.Text text ? text.value() : "")
                          .sorted()
                          .toList()))
              : found instanceof Node.Text text && wanted.equals(text.value());
    }
    for (String key : List.of("metric", "attribute")) {
      if (item.get(key) instanceof Node.Text text && text.value().equals(word)) {
        return true;
      }
    }
    return false;
  }
}
