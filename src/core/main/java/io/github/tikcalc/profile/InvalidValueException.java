package io.github.tikcalc.profile;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.List;
import java.util.StringJoiner;

/** A value that an input cannot have; whoever told it must tell another. */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String input;

  /**
   * Refuses a value.
   *
   * @param input the id of the metric or attribute
   * @param message what is wrong and what to write instead, starting with the value
   */
  public InvalidValueException(String input, String message) {
    super(message);
    this.input = input;
  }

  /** Refuses the id of an input that the card does not have. */
  static InvalidValueException unknown(String id, List<String> known) {
    return new InvalidValueException(
        id,
        Printable.quoted(id)
            + " is no input of this card ("
            + Nearest.hint(id, known, "it has " + String.join(", ", known))
            + ")");
  }

  /**
   * Refuses metrics that cannot all be what they are given as.
   *
   * @param profile where they are given
   * @param metrics the ids of two or more of them
   * @param derived what is worked out from them
   * @param value what it would be
   */
  public static InvalidValueException together(
      Profile profile, List<String> metrics, Metric derived, double value) {
    StringJoiner with = new StringJoiner(" and ");
    for (String id : metrics.subList(1, metrics.size())) {
      with.add(id + " " + given(profile, id));
    }
    String bound =
        value < derived.min()
            ? "below " + Bounds.plain(derived.min()) + ", the least it can be"
            : "above " + Bounds.plain(derived.max()) + ", the most it can be";
    return new InvalidValueException(
        metrics.get(0),
        given(profile, metrics.get(0))
            + (metrics.size() == 1 ? "" : " with " + with)
            + " makes "
            + derived.id()
            + " "
            + Bounds.plain(Math.rint(value * 100) / 100)
            + ", "
            + bound
            + " (correct what is wrong)");
  }

  private static String given(Profile profile, String id) {
    return Bounds.plain(profile.metric(profile.inputs().indexOfMetric(id)));
  }

  /** The id of the input that cannot have the value. */
  public String input() {
    return input;
  }
}
