package io.github.tikcalc.engine;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Condition.Sign;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program.Refusal;
import io.github.tikcalc.expression.Word;
import io.github.tikcalc.text.PlainNumber;
import java.util.ArrayList;
import java.util.List;

/** What {@link io.github.tikcalc.profile.Profile.Builder#build} refuses, as expressions. */
final class ProfileRefusals {
  private ProfileRefusals() {}

  /** Why a profile of these inputs cannot be, whatever a card makes of it. */
  static List<Refusal> of(Inputs inputs) {
    List<Refusal> refusals = new ArrayList<>();
    for (Metric metric : inputs.metrics()) {
      bounds(metric, refusals);
    }
    for (Metric metric : inputs.metrics()) {
      if (metric.atMost() != null) {
        refusals.add(
            refusal(
                metric,
                Sign.MORE,
                new Figure.Given(metric.atMost()),
                "is more than " + metric.atMost() + ", and cannot be (correct one of the two)"));
      }
    }
    for (Attribute attribute : inputs.attributes()) {
      Word given = new Word.Given(attribute.id());
      List<String> values = attribute.values().stream().map(Attribute.Value::id).toList();
      refusals.add(
          new Refusal(
              new Condition.OneOf(given, values, true, false),
              attribute.id(),
              "is none of its values (tell the id of one, or nothing)"));
    }
    return refusals;
  }

  private static void bounds(Metric metric, List<Refusal> refusals) {
    Figure given = new Figure.Given(metric.id());
    if (metric.required()) {
      Condition missing = Condition.isKnown(given).not();
      refusals.add(new Refusal(missing, metric.id(), "is not given, and every estimate needs it"));
    }
    String min = PlainNumber.of(metric.min());
    String max = PlainNumber.of(metric.max());
    refusals.add(
        refusal(
            metric,
            Sign.LESS,
            Figure.of(metric.min()),
            "is below " + min + ", the least it can be"));
    refusals.add(
        refusal(
            metric,
            Sign.MORE,
            Figure.of(metric.max()),
            "is above " + max + ", the most it can be"));
    if (metric.whole()) {
      refusals.add(refusal(metric, Sign.UNEQUAL, new Figure.Whole(given), "is not whole"));
    }
  }

  private static Refusal refusal(Metric metric, Sign sign, Figure limit, String message) {
    Condition when = Condition.compare(new Figure.Given(metric.id()), sign, limit);
    return new Refusal(when, metric.id(), message);
  }
}
