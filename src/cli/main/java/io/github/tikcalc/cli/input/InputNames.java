package io.github.tikcalc.cli.input;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.List;

/** Names of inputs that stand in the value of an option. */
public final class InputNames {
  private InputNames() {}

  /**
   * The metric of a name, in either spelling: {@code livesPerMonth} or {@code lives-per-month}.
   *
   * @param option where the name stands, for the message
   */
  public static Metric metric(Command command, String option, Inputs inputs, String name) {
    String asOption = name.startsWith("--") ? name : "--" + name;
    for (Metric metric : inputs.metrics()) {
      if (metric.id().equals(name) || Inputs.optionOf(metric.id()).equals(asOption)) {
        return metric;
      }
    }
    for (Attribute attribute : inputs.attributes()) {
      if (attribute.id().equals(name) || Inputs.optionOf(attribute.id()).equals(asOption)) {
        throw command.wrong(
            option + ": " + attribute.id() + " is told in words (name an input that is a number)");
      }
    }
    List<String> ids = inputs.metrics().stream().map(Metric::id).toList();
    throw command.wrong(
        option
            + ": "
            + Printable.quoted(name)
            + " is no input of this card ("
            + Nearest.hint(name, ids, "see them all: tikcalc metrics")
            + ")");
  }
}
