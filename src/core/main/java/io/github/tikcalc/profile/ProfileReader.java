package io.github.tikcalc.profile;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile file: one JSON object, a number a metric and a word an attribute. It may say what
 * a row of a roster may say: a key by any of the names an input has, an object within the object, a
 * number as text, null or "N/A" for what is not given. A key that begins with {@code //} is a
 * comment. Not thread-safe.
 */
public final class ProfileReader {
  private final Profile.Builder profile;
  private final List<AttributeWords> words;
  private final HeaderWords keys;
  private final List<String> unread = new ArrayList<>();

  /** A reader that gives what it finds to this profile. */
  public ProfileReader(Profile.Builder profile) {
    this.profile = profile;
    this.words = profile.inputs().attributes().stream().map(AttributeWords::new).toList();
    this.keys = new HeaderWords(profile.inputs());
  }

  /**
   * Reads a file.
   *
   * @param file how faults name it
   * @param faults where everything that is wrong with it goes
   */
  public void read(String file, byte[] bytes, Faults faults) {
    Node root = Json.read(file, bytes, faults);
    if (root == null) {
      return;
    }
    if (!(root instanceof Node.Obj object)) {
      faults.error(
          file, root.place(), "type", root.kind() + " (expected an object: {\"followers\": 1000})");
      return;
    }
    List<String> names = new ArrayList<>();
    paths("", object, names);
    members(
        file,
        "",
        object,
        new Names(new Surroundings(names), new HashMap<>(), exact(names)),
        faults);
  }

  /**
   * The keys of a file.
   *
   * @param all of them, as paths, with what each tells by the others
   * @param given the inputs that have been given so far, and by which key
   * @param exact the inputs that some key is called by
   */
  private record Names(Surroundings all, Map<Integer, String> given, Set<Integer> exact) {}

  private static void paths(String within, Node.Obj object, List<String> names) {
    object
        .members()
        .forEach(
            (name, member) -> {
              if (member.value() instanceof Node.Obj inner) {
                paths(within + name + ".", inner, names);
              } else {
                names.add(within + name);
              }
            });
  }

  private Set<Integer> exact(List<String> names) {
    return names.stream().map(keys::number).collect(Collectors.toSet());
  }

  /** The input that a key tells, by its own name or else by the path to it. */
  private int input(String key, Names names) {
    int input = names.all.areOfAccount(key) ? HeaderWords.NONE : keys.number(key);
    if (input != HeaderWords.NONE) {
      return input;
    }
    int deeper = names.all.input(key, keys);
    return names.exact.contains(deeper) ? HeaderWords.NONE : deeper;
  }

  /**
   * Reads the members of an object.
   *
   * @param within the keys that lead to it, each with a dot behind it
   * @param names all keys of the file
   */
  private void members(String file, String within, Node.Obj object, Names names, Faults faults) {
    object
        .members()
        .forEach(
            (name, member) -> {
              if (!name.startsWith("//") && !name.equals("$schema")) {
                member(file, within + name, member, names, faults);
              }
            });
  }

  private void member(String file, String key, Node.Member member, Names names, Faults faults) {
    int input = input(key, names);
    if (input == HeaderWords.NONE) {
      other(file, key, member, names, faults);
      return;
    }
    String before = names.given.putIfAbsent(input, key);
    if (before != null) {
      String twice = " gives the same as " + Printable.quoted(before) + " (give it once)";
      faults.error(file, member.place(), "duplicate-key", Printable.quoted(key) + twice);
      return;
    }
    try {
      give(input, member.value());
    } catch (InvalidValueException e) {
      faults.error(file, member.value().place(), "value", e.input() + ": " + e.getMessage());
    }
  }

  /** The keys that are no inputs and not nearly one, whose values nobody read, in their order. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  private void other(String file, String key, Node.Member member, Names names, Faults faults) {
    List<String> near =
        names.all.areOfAccount(key)
            ? List.of()
            : keys.nearly(key).stream().map(keys::id).map(Printable::quoted).toList();
    if (!near.isEmpty()) {
      String hint = " (did you mean " + String.join(" or ", near) + "?)";
      faults.error(
          file, member.place(), "unknown-key", "unknown key " + Printable.quoted(key) + hint);
    } else if (member.value() instanceof Node.Obj object) {
      members(file, key + ".", object, names, faults);
    } else {
      unread.add(key);
    }
  }

  private void give(int input, Node value) {
    Inputs inputs = profile.inputs();
    int metrics = inputs.metrics().size();
    String id = keys.id(input);
    if (value instanceof Node.Null) {
      return;
    }
    if (input >= metrics) {
      String text = text(value);
      if (text == null) {
        throw new InvalidValueException(id, value.kind() + " (expected a word in quotes)");
      }
      int position = words.get(input - metrics).find(text);
      if (position != AttributeWords.NONE || !Meaningless.is(text)) {
        profile.attribute(input - metrics, words.get(input - metrics).read(text));
      }
      return;
    }
    Metric metric = inputs.metrics().get(input);
    if (value instanceof Node.Text text) {
      if (metric.required() || !Meaningless.is(text.value())) {
        profile.metric(input, NumberWords.read(metric, text.value()));
      }
    } else if (value instanceof Node.Num number) {
      if (!Double.isNaN(number.value())) {
        NumberWords.check(metric, number.value());
      }
      profile.metric(input, number.value());
    } else {
      throw new InvalidValueException(id, value.kind() + " (expected a number such as 12500)");
    }
  }

  /** A word, or those of a list as one compound; null where there is anything else. */
  private static @Nullable String text(Node value) {
    if (value instanceof Node.Text text) {
      return text.value();
    }
    if (!(value instanceof Node.Arr list)
        || !list.items().stream().allMatch(one -> one instanceof Node.Text)) {
      return null;
    }
    return list.items().stream()
        .map(one -> ((Node.Text) one).value())
        .collect(Collectors.joining(", "));
  }
}
