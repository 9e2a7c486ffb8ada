package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import java.util.ArrayList;
import java.util.List;

/** What a card takes an input to be where a user does not tell it, in a sentence for its help. */
public final class Assumed {
  private Assumed() {}

  /** {@code Assumed: 1–3, likely 2.}; empty where nothing is assumed. */
  public static String of(Metric metric, RateCard card) {
    Unit unit = Unit.of(metric, card.currency());
    Amount assume = Amount.last(metric.assume());
    if (assume == null) {
      return "";
    }
    if (assume.of().isEmpty()
        && assume.over().isEmpty()
        && assume.points().size() == 1
        && !assume.isByAttribute()) {
      Range range = assume.points().get(0).range();
      double per = assume.per();
      Range value = new Range(range.low() / per, range.likely() / per, range.high() / per);
      String likely = unit.signed(unit.rough(value.likely()));
      return " Assumed: "
          + unit.range(value)
          + (value.isExact() ? "." : ", likely " + likely + ".");
    }
    List<String> options = new ArrayList<>();
    for (String id : assume.needs()) {
      if (card.inputs().indexOfMetric(id) >= 0) {
        options.add(Inputs.optionOf(id));
      }
    }
    if (assume.by() != null && assume.isByAttribute()) {
      options.add(Inputs.optionOf(assume.by()));
    }
    String how = assume.derives() ? " Worked out from " : " Assumed from ";
    return how + String.join(" and ", options) + ".";
  }

  /** {@code Assumed: US.} or {@code Assumed: as --country.}; empty where nothing is assumed. */
  public static String of(Attribute attribute) {
    if (attribute.sameAs() != null) {
      return " Assumed: as " + Inputs.optionOf(attribute.sameAs()) + ".";
    }
    return attribute.assume() == null ? "" : " Assumed: " + attribute.assume() + ".";
  }
}
