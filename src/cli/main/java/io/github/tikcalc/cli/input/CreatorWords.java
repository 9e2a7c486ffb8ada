package io.github.tikcalc.cli.input;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a call tells of a creator, by options and by words alone: {@code 12k beauty US}. A number is
 * one of followers; a word stands for the value of an attribute that it names. Faults are noted one
 * by one, so that all are told at once.
 */
public final class CreatorWords {
  private final Inputs inputs;
  private final Map<Integer, Double> metrics = new HashMap<>();
  private final Map<Integer, Integer> attributes = new HashMap<>();
  private final Map<Integer, String> typed = new HashMap<>();

  CreatorWords(Inputs inputs) {
    this.inputs = inputs;
  }

  /** Reads a word that no option stands before. */
  void add(String word, List<String> faults) {
    int followers = inputs.indexOfMetric(Inputs.FOLLOWERS);
    if (isNumber(word)) {
      if (typed.containsKey(followers)) {
        faults.add(
            "what is "
                + word
                + "? Followers are "
                + typed.get(followers)
                + " already; other numbers need their option: tikcalc estimate --help");
      } else {
        option(followers, word, faults);
      }
      return;
    }
    List<String> known = new ArrayList<>();
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      try {
        int value = AttributeWords.read(attribute, word);
        if (typed.putIfAbsent(inputs.metrics().size() + i, word) == null) {
          attributes.put(i, value);
          return;
        }
      } catch (InvalidValueException e) {
        for (Attribute.Value value : attribute.values()) {
          known.add(value.id());
        }
      }
    }
    if (isFileName(word)) {
      faults.add(
          word + " is a file; for a list of creators: tikcalc batch " + ShellWord.quoted(word));
      return;
    }
    String quoted = Printable.quoted(word);
    faults.add(
        "what is "
            + quoted
            + "? ("
            + Nearest.hint(
                word, known, "tell of a creator like this: tikcalc estimate --followers 1000")
            + ")");
  }

  /** Whether a word ends like the name of a file. */
  public static boolean isFileName(String word) {
    int dot = word.lastIndexOf('.');
    if (dot <= 0 || dot >= word.length() - 2) {
      return false;
    }
    for (int i = dot + 1; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }

  /**
   * Reads the value of an option.
   *
   * @param index the position of a metric, or that of an attribute behind all metrics
   */
  void option(int index, String text, List<String> faults) {
    int metric = inputs.metrics().size();
    String id =
        index < metric
            ? inputs.metrics().get(index).id()
            : inputs.attributes().get(index - metric).id();
    String before = typed.putIfAbsent(index, text);
    if (before != null) {
      faults.add(Inputs.optionOf(id) + " is given twice: " + before + " and " + text);
      return;
    }
    try {
      if (index < metric) {
        Metric known = inputs.metrics().get(index);
        metrics.put(index, NumberWords.read(known, text));
      } else {
        Attribute known = inputs.attributes().get(index - metric);
        attributes.put(index - metric, AttributeWords.read(known, text));
      }
    } catch (InvalidValueException e) {
      faults.add(Inputs.optionOf(id) + ": " + e.getMessage());
    }
  }

  /** Hands over everything that was read. */
  void give(Profile.Builder profile) {
    for (Map.Entry<Integer, Double> metric : metrics.entrySet()) {
      profile.metric(metric.getKey().intValue(), metric.getValue().doubleValue());
    }
    for (Map.Entry<Integer, Integer> attribute : attributes.entrySet()) {
      profile.attribute(attribute.getKey().intValue(), attribute.getValue().intValue());
    }
  }

  /** Whether a word begins like a number: 12k, $500, 1,000. */
  public static boolean isNumber(String word) {
    int at = word.startsWith("$") ? 1 : 0;
    return word.length() > at && '0' <= word.charAt(at) && word.charAt(at) <= '9';
  }
}
