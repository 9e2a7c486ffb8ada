package io.github.tikcalc.profile;

import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.List;
import java.util.stream.Stream;

/** Reads a profile file: one JSON object, a number a metric and a word an attribute, by id. */
public final class ProfileReader {
  private final Answers answers;
  private final List<AttributeWords> words;

  /** A reader that tells what it finds to these answers. */
  public ProfileReader(Answers answers) {
    this.answers = answers;
    this.words = answers.inputs().attributes().stream().map(AttributeWords::new).toList();
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
    object
        .members()
        .forEach(
            (key, member) -> {
              Inputs inputs = answers.inputs();
              int metric = inputs.metric(key);
              int attribute = inputs.attribute(key);
              try {
                if (metric >= 0) {
                  answers.metric(metric, number(inputs.metrics().get(metric), member.value()));
                } else if (attribute >= 0) {
                  answers.attribute(attribute, word(attribute, member.value()));
                } else if (!key.equals("$schema")) {
                  faults.error(file, member.place(), "unknown-key", unknown(key));
                }
              } catch (InvalidValueException e) {
                faults.error(
                    file, member.value().place(), "value", e.input() + ": " + e.getMessage());
              }
            });
  }

  private static double number(Metric metric, Node value) {
    if (value instanceof Node.Text text) {
      throw new InvalidValueException(metric.id(), "a text (" + unquoted(metric, text) + ")");
    }
    if (!(value instanceof Node.Num number)) {
      throw new InvalidValueException(
          metric.id(), value.kind() + " (expected a number such as 12500)");
    }
    if (!Double.isNaN(number.value())) {
      Bounds.check(metric, number.value());
    }
    return number.value();
  }

  /** A number in quotes is told as it is to be written. */
  private static String unquoted(Metric metric, Node.Text text) {
    try {
      double number = NumberWords.read(metric, text.value());
      return "write " + Bounds.plain(number) + ", without quotes";
    } catch (InvalidValueException e) {
      return "expected a number such as 12500";
    }
  }

  private int word(int attribute, Node value) {
    if (!(value instanceof Node.Text text)) {
      throw new InvalidValueException(
          answers.inputs().attributes().get(attribute).id(),
          value.kind() + " (expected a word in quotes)");
    }
    return words.get(attribute).read(text.value());
  }

  private String unknown(String key) {
    Inputs inputs = answers.inputs();
    List<String> known =
        Stream.concat(
                inputs.metrics().stream().map(Metric::id),
                inputs.attributes().stream().map(Attribute::id))
            .toList();
    return "unknown key "
        + Printable.quoted(key)
        + " ("
        + Nearest.hint(key, known, "see them all: tikcalc metrics")
        + ")";
  }
}
