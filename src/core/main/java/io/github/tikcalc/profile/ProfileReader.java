package io.github.tikcalc.profile;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a profile file: one JSON object, a number a metric and a word an attribute. It may say what
 * a row of a roster may say: a key in any case or by an alias, a number as text, null or "N/A" for
 * what is not given. A key that begins with {@code //} is a comment. Not thread-safe.
 */
public final class ProfileReader {
  private final Profile.Builder profile;
  private final List<AttributeWords> words;
  private final InputKeys keys;
  private final List<String> unread = new ArrayList<>();

  /** A reader that gives what it finds to this profile. */
  public ProfileReader(Profile.Builder profile) {
    this.profile = profile;
    this.words = profile.inputs().attributes().stream().map(AttributeWords::new).toList();
    this.keys = new InputKeys(profile.inputs());
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
    Map<Integer, String> given = new HashMap<>();
    object
        .members()
        .forEach(
            (key, member) -> {
              if (key.startsWith("//") || key.equals("$schema")) {
                return;
              }
              int input = keys.find(key);
              if (input < 0) {
                other(file, key, member, faults);
                return;
              }
              String before = given.putIfAbsent(input, key);
              if (before != null) {
                String twice = " gives the same as " + Printable.quoted(before) + " (give it once)";
                faults.error(file, member.place(), "duplicate-key", Printable.quoted(key) + twice);
                return;
              }
              try {
                give(input, member.value());
              } catch (InvalidValueException e) {
                faults.error(
                    file, member.value().place(), "value", e.input() + ": " + e.getMessage());
              }
            });
  }

  /** The keys that are no inputs and not nearly one, whose values nobody read, in their order. */
  public List<String> unread() {
    return List.copyOf(unread);
  }

  private void other(String file, String key, Node.Member member, Faults faults) {
    String nothing = "";
    String hint = Nearest.hint(key, keys.ids(), nothing);
    if (hint.equals(nothing)) {
      unread.add(key);
    } else {
      String unknown = "unknown key " + Printable.quoted(key) + " (" + hint + ")";
      faults.error(file, member.place(), "unknown-key", unknown);
    }
  }

  private void give(int input, Node value) {
    Inputs inputs = profile.inputs();
    int metrics = inputs.metrics().size();
    String id = keys.ids().get(input);
    if (value instanceof Node.Null) {
      return;
    }
    if (input >= metrics) {
      if (!(value instanceof Node.Text text)) {
        throw new InvalidValueException(id, value.kind() + " (expected a word in quotes)");
      }
      int position = words.get(input - metrics).find(text.value());
      if (position != AttributeWords.NONE || !Meaningless.is(text.value())) {
        profile.attribute(input - metrics, words.get(input - metrics).read(text.value()));
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
}
