package io.github.tikcalc.ask;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.AttributeWords;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An input, as somebody is asked for it.
 *
 * @param id of the metric or attribute
 * @param title what it is called
 * @param about one sentence on what it is
 * @param whereToFind where in TikTok's app the number stands; null where the card does not tell
 */
record Question(
    Inputs inputs, String id, String title, String about, @Nullable String whereToFind) {

  /** The question after the input of this id. */
  static Question of(Inputs inputs, String id) {
    if (inputs.indexOfMetric(id) >= 0) {
      Metric metric = inputs.metric(id);
      return new Question(inputs, id, metric.title(), metric.about(), metric.whereToFind());
    }
    Attribute attribute = inputs.attribute(id);
    return new Question(inputs, id, attribute.title(), attribute.about(), attribute.whereToFind());
  }

  /** The metric; null where it asks for a word. */
  @Nullable Metric metric() {
    return inputs.indexOfMetric(id) >= 0 ? inputs.metric(id) : null;
  }

  /** The words that can be answered; empty where a number is asked for. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    if (metric() == null) {
      inputs.attribute(id).values().forEach(value -> words.add(value.id()));
    }
    return words;
  }

  /**
   * Puts an answer into a profile.
   *
   * @throws InvalidValueException if it is none
   */
  void answer(String text, Profile.Builder profile) {
    Metric metric = metric();
    if (metric != null) {
      profile.metric(inputs.indexOfMetric(id), NumberWords.read(metric, text));
    } else {
      int value = AttributeWords.read(inputs.attribute(id), text);
      profile.attribute(inputs.indexOfAttribute(id), value);
    }
  }
}
