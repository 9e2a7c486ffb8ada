package io.github.tikcalc.report.explanation;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Explanation.Weighed;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.report.wording.Wording;

/** Where in an amount's range the factors put a creator. */
final class FactorWords {
  private final Inputs inputs;
  private final String currency;

  FactorWords(RateCard card) {
    this.inputs = card.inputs();
    this.currency = card.currency();
  }

  /** One factor: {@code Beauty: its upper 40% (weight 2).} */
  String of(Weighed weighed) {
    String weight = " (weight " + NumberText.exact(weighed.factor().weight()) + ").";
    String input = weighed.factor().input();
    int metric = inputs.indexOfMetric(input);
    if (metric >= 0) {
      Metric of = inputs.metrics().get(metric);
      return Double.isNaN(weighed.number())
          ? notGiven(of.title()) + weight
          : given(of, weighed.number()) + ": " + part(weighed.position()) + weight;
    }
    Attribute of = inputs.attributes().get(inputs.indexOfAttribute(input));
    int value = of.indexOf(weighed.word());
    return value < 0
        ? notGiven(of.title()) + weight
        : of.values().get(value).title() + ": " + part(weighed.position()) + weight;
  }

  private static String notGiven(String title) {
    return title + ": not given, so the whole of it";
  }

  private String given(Metric metric, double number) {
    Unit unit = Unit.of(metric, currency);
    return unit.of(NumberText.exact(number))
        + (unit.isCounted() ? "" : " " + Wording.lower(metric.title()));
  }

  /** Where in a range somebody lands: {@code its upper 40%}. */
  static String part(Position position) {
    if (position.equals(Position.WHOLE)) {
      return "the whole of it";
    }
    String to = percent(position.to());
    return position.from() == 0
        ? "its lower " + to
        : position.to() == 1
            ? "its upper " + percent(1 - position.from())
            : "from " + percent(position.from()) + " to " + to + " of it";
  }

  private static String percent(double part) {
    return NumberText.digits(part * 100, StepWords.DIGITS) + "%";
  }
}
