package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One value of a card changed: {@code creator-rewards.points[0].likely=0.45}. The path begins with
 * a stream, a metric, an attribute or {@code card}, and goes on in the words by which changes of
 * cards are told; {@code pays} and {@code assume} can be left out. Good for one reading.
 */
public final class Setting implements CardLayer {
  private final String text;
  private final String target;
  private final List<String> steps;
  private final Node value;
  private boolean used;

  private Setting(String text, String target, List<String> steps, Node value) {
    this.text = text;
    this.target = target;
    this.steps = steps;
    this.value = value;
  }

  /**
   * Reads one.
   *
   * @param text a path, an equals sign, and a value: JSON, or else a plain word
   * @throws IllegalArgumentException if it is nothing of the kind; the message says why
   */
  public static Setting of(String text) {
    List<String> path = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    int at = 0;
    for (; at < text.length() && (depth > 0 || text.charAt(at) != '='); at++) {
      char c = text.charAt(at);
      if (c == '[' || (c == '.' && depth == 0)) {
        add(word, path);
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (c != '.' || depth > 0) {
        word.append(c);
      }
    }
    add(word, path);
    if (at >= text.length() || path.size() < 2) {
      throw new IllegalArgumentException(
          Printable.quoted(text)
              + " (expected a path and a value: live-gifts.pays[0].points[0].likely=0.0045)");
    }
    if (path.size() > 2 && List.of("metrics", "attributes").contains(path.get(0))) {
      path.remove(0);
    }
    String value = text.substring(at + 1);
    Faults none = new Faults();
    Node read = Json.read("", value.getBytes(StandardCharsets.UTF_8), none);
    Place place = new Place(1, at + 2, "--set " + text);
    Node node =
        read instanceof Node.Num number && none.count() == 0
            ? new Node.Num(place, number.value())
            : read instanceof Node.Bool bool
                ? new Node.Bool(place, bool.value())
                : read instanceof Node.Null
                    ? new Node.Null(place)
                    : new Node.Text(
                        place, read instanceof Node.Text quoted ? quoted.value() : value);
    return new Setting(text, path.get(0), List.copyOf(path.subList(1, path.size())), node);
  }

  private static void add(StringBuilder word, List<String> path) {
    if (!word.isEmpty()) {
      path.add(word.toString());
      word.setLength(0);
    }
  }

  @Override
  public String name() {
    return text;
  }

  @Override
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Node over(String file, Node node, Faults faults) {
    if (!(node instanceof Node.Obj root)) {
      return node;
    }
    if (file.equals(InputsReader.FILE)) {
      for (String kind : List.of("metrics", "attributes")) {
        if (root.get(kind) instanceof Node.Obj inputs
            && inputs.get(target) instanceof Node.Obj input) {
          used = true;
          Node changed = changed(input, "assume", faults);
          return with(root, kind, with(inputs, target, changed));
        }
      }
      return node;
    }
    if (file.equals(target + ".json") || file.equals("streams/" + target + ".json")) {
      used = true;
      return changed(root, "pays", faults);
    }
    return node;
  }

  @Override
  public void checkUsed(Faults faults) {
    if (!used) {
      fault(
          faults,
          "no stream, metric or attribute "
              + Printable.quoted(target)
              + " (see them all: tikcalc streams, tikcalc metrics)");
    }
  }

  private void fault(Faults faults, String message) {
    faults.error("", new Place(1, 1, "--set " + text), "path", message);
  }

  /** The part changed; where its first word is none of its keys, that of its amount is meant. */
  private Node changed(Node.Obj part, String amount, Faults faults) {
    boolean direct = part.get(steps.get(0)) != null || part.get(amount) == null;
    List<String> path = new ArrayList<>(steps);
    if (!direct && !(steps.size() == 1 && part.get(amount) instanceof Node.Text)) {
      path.add(0, amount);
    }
    return at(part, path, faults);
  }

  private Node at(Node node, List<String> path, Faults faults) {
    if (path.isEmpty()) {
      return value;
    }
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    if (step.startsWith("[")) {
      String which = step.substring(1, step.length() - 1);
      if (node instanceof Node.Arr list) {
        int index = index(list, which);
        if (index >= 0) {
          List<Node> items = new ArrayList<>(list.items());
          items.set(index, at(items.get(index), rest, faults));
          return new Node.Arr(list.place(), items);
        }
      } else if (which.equals("0")) {
        // One thing stands for a list of it.
        return at(node, rest, faults);
      }
      fault(faults, "nothing is at " + step + " there (see the card's file, or rates diff)");
      return node;
    }
    if (!(node instanceof Node.Obj object)) {
      String there =
          node instanceof Node.Arr
              ? "there are several (name one, counted from 0: " + target + ".pays[0]." + step + ")"
              : "there is " + node.kind();
      fault(faults, Printable.quoted(step) + " leads nowhere: " + there);
      return node;
    }
    Node next = object.get(step);
    if (next == null && !rest.isEmpty()) {
      fault(
          faults,
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
    return with(object, step, next == null ? value : at(next, rest, faults));
  }

  /**
   * The position of an item: {@code 0}, {@code at=10000}, {@code in=US,GB}, {@code followers#2}.
   */
  private static int index(Node.Arr list, String which) {
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
          ? wanted.equals(plain(number.value()))
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

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  private static Node.Obj with(Node.Obj object, String key, Node value) {
    Map<String, Node.Member> members = new LinkedHashMap<>(object.members());
    Node.Member old = members.get(key);
    members.put(key, new Node.Member(old == null ? value.place() : old.place(), value));
    return new Node.Obj(object.place(), members);
  }
}
