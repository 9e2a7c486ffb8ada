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
import org.jspecify.annotations.Nullable;

/**
 * One value of a card changed: {@code creator-rewards.points[0].likely=0.45}. The path begins with
 * a stream, a metric, an attribute or {@code card}, and goes on in the words by which changes of
 * cards are told; {@code pays} and {@code assume} can be left out. Good for one reading.
 */
public final class Setting implements CardLayer {
  /** The figures of a point. */
  static final List<String> FIGURES = List.of("low", "likely", "high");

  private final String text;
  private final String said;
  private final String target;
  private final List<String> steps;
  private final Node value;
  private boolean used;
  private @Nullable Edit edit;
  private String file = "";
  private String amounts = "";

  private Setting(String text, String said, String target, List<String> steps, Node value) {
    this.text = text;
    this.said = said;
    this.target = target;
    this.steps = steps;
    this.value = value;
  }

  /**
   * A value of a card's file that another takes the place of.
   *
   * @param file its path in the card's folder
   * @param old what stands there, and where
   */
  public record Edit(String file, Node old, Node value) {}

  /**
   * Reads one, or the several that a short form stands for: {@code live-gifts@10k=10/70/90}.
   *
   * @throws IllegalArgumentException if it is nothing of the kind; the message says why
   */
  public static List<Setting> all(String text) {
    return PointSetting.written(text).stream().map(one -> of(one, text)).toList();
  }

  /** The path to what it changes, written out. */
  public String path() {
    return text.substring(0, value.place().column() - 2);
  }

  /** What it changed of a file, once it was laid over a card; null where it adds a key. */
  public @Nullable Edit edit() {
    return edit;
  }

  /**
   * Reads one.
   *
   * @param text a path, an equals sign, and a value: JSON, or else a plain word
   * @throws IllegalArgumentException if it is nothing of the kind; the message says why
   */
  public static Setting of(String text) {
    return of(text, text);
  }

  private static Setting of(String text, String said) {
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
    return new Setting(text, said, path.get(0), List.copyOf(path.subList(1, path.size())), node);
  }

  private static void add(StringBuilder word, List<String> path) {
    if (!word.isEmpty()) {
      path.add(word.toString());
      word.setLength(0);
    }
  }

  @Override
  public String name() {
    return said;
  }

  @Override
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Node over(String name, Node node, Faults faults) {
    file = name;
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
    amounts = amount;
    boolean direct = part.get(steps.get(0)) != null || part.get(amount) == null;
    List<String> path = new ArrayList<>(steps);
    if (!direct && !(steps.size() == 1 && part.get(amount) instanceof Node.Text)) {
      path.add(0, amount);
    }
    return at(part, path, faults);
  }

  private Node at(Node node, List<String> path, Faults faults) {
    if (path.isEmpty()) {
      edit = new Edit(file, node, value);
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
    if (node instanceof Node.Arr list) {
      return inOneOf(list, path, faults);
    }
    if (!(node instanceof Node.Obj object)) {
      fault(faults, Printable.quoted(step) + " leads nowhere: there is " + node.kind());
      return node;
    }
    Node next = object.get(step);
    if (next == null && rest.isEmpty() && object.get("points") != null && FIGURES.contains(step)) {
      inOneOf(new Node.Arr(object.place(), List.of(object)), path, faults);
      return node;
    }
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

  /** In a list whose item is not said: that in which the path leads somewhere, if it is one. */
  private Node inOneOf(Node.Arr list, List<String> path, Faults faults) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      if (PathSteps.leads(list.items().get(i), path)) {
        found.add(i);
      }
    }
    if (found.size() == 1) {
      List<Node> items = new ArrayList<>(list.items());
      int one = found.get(0);
      items.set(one, at(items.get(one), path, faults));
      return new Node.Arr(list.place(), items);
    }
    String last = path.get(path.size() - 1);
    String whole = text.substring(text.indexOf('=', text.lastIndexOf(']') + 1));
    String call =
        found.isEmpty()
            ? example(list, last, whole)
            : target + "." + amounts + "[" + found.get(0) + "]" + PathSteps.words(path) + whole;
    fault(
        faults,
        (!found.isEmpty()
                ? "there are several"
                : path.size() == 1 ? "which figure is meant?" : "no such figure is there")
            + (call.isEmpty() ? " (see rates show)" : " (write as in --set '" + call + "')"));
    return list;
  }

  /** A setting of the first point that there is; empty where there is none. */
  private String example(Node.Arr list, String figure, String value) {
    for (Node item : list.items()) {
      if (item instanceof Node.Obj amount
          && amount.get("points") instanceof Node.Arr points
          && !points.items().isEmpty()
          && points.items().get(0) instanceof Node.Obj point) {
        String part = FIGURES.contains(figure) ? "." + figure : "";
        return target + "@" + PointSetting.place(point) + part + value;
      }
    }
    return "";
  }

  /** A number as JSON writes it. */
  public static String plain(double value) {
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
