package io.github.tikcalc.ask;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was told, as it can be told again. */
public final class Answers {
  // By id: a number as a program writes it, or the id of a value.
  private final Map<String, String> given = new LinkedHashMap<>();
  private final Inputs inputs;

  private Answers(Inputs inputs) {
    this.inputs = inputs;
  }

  /** All that a profile tells. */
  public static Answers of(Profile profile) {
    Inputs inputs = profile.inputs();
    Answers answers = new Answers(inputs);
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      if (!Double.isNaN(profile.metric(i))) {
        answers.given.put(metric.id(), NumberText.machine(profile.metric(i)));
      }
    }
    for (int i = 0; i < inputs.attributes().size(); i++) {
      Attribute attribute = inputs.attributes().get(i);
      if (profile.attribute(i) != Profile.NOT_GIVEN) {
        answers.given.put(attribute.id(), attribute.values().get(profile.attribute(i)).id());
      }
    }
    return answers;
  }

  /** As options: {@code --followers 1000 --niche beauty}. */
  public List<String> options() {
    List<String> options = new ArrayList<>();
    given.forEach(
        (id, value) -> {
          int metric = inputs.indexOfMetric(id);
          options.add(Inputs.optionOf(id));
          options.add(metric < 0 ? value : clear(inputs.metrics().get(metric), value));
        });
    return options;
  }

  /** A number that can be read in one way only. */
  private static String clear(Metric metric, String number) {
    if (metric.isPercent()) {
      return number + "%"; // 0.5 could be meant as a part of one
    }
    int point = number.indexOf('.');
    boolean thousands = point > 0 && point <= 3 && number.length() - point == 4;
    return thousands ? number + "0" : number;
  }

  /** As a profile file. The card's ids hold nothing that JSON would have to escape. */
  public String json() {
    List<String> members = new ArrayList<>();
    given.forEach(
        (id, value) -> {
          boolean number = inputs.indexOfMetric(id) >= 0;
          members.add("  \"" + id + "\": " + (number ? value : "\"" + value + "\""));
        });
    return "{\n" + String.join(",\n", members) + "\n}\n";
  }
}
