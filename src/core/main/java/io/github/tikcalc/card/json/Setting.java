package io.github.tikcalc.card.json;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.json.Place;
import io.github.tikcalc.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
          return PathChange.with(root, kind, PathChange.with(inputs, target, changed));
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

  /** The stream, metric, attribute or file that the path begins with. */
  String target() {
    return target;
  }

  /** As it is written. */
  String text() {
    return text;
  }

  /** What takes the place of what is there. */
  Node value() {
    return value;
  }

  /** Notes what is wrong with it. */
  void fault(Faults faults, String message) {
    faults.error("", new Place(1, 1, "--set " + text), "path", message);
  }

  /** The part changed; where its first word is none of its keys, that of its amount is meant. */
  private Node changed(Node.Obj part, String amount, Faults faults) {
    boolean direct = part.get(steps.get(0)) != null || part.get(amount) == null;
    List<String> path = new ArrayList<>(steps);
    if (!direct && !(steps.size() == 1 && part.get(amount) instanceof Node.Text)) {
      path.add(0, amount);
    }
    PathChange change = new PathChange(this, amount, faults);
    Node changed = change.at(part, path);
    if (change.old() != null) {
      edit = new Edit(file, change.old(), value);
    }
    return changed;
  }

  /** A number as JSON writes it. */
  public static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
