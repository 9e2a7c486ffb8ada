package io.github.tikcalc.report;

import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Range;
import java.util.ArrayList;
import java.util.List;

/** What a card takes an input to be where a user does not tell it, in a sentence for its help. */
public final class Assumed {
  private Assumed() {}

  /** {@code Assumed: 1–3, likely 2.}; empty where nothing is assumed. */
  public static String of(Metric metric, Inputs inputs) {
    Amount assume = metric.assume();
    if (assume == null) {
      return "";
    }
    if (assume.of().isEmpty() && assume.points().size() == 1) {
      Range range = assume.points().get(0).range();
      double per = assume.per();
      Triple value = new Triple(range.low() / per, range.likely() / per, range.high() / per);
      String likely = Quantity.withUnit(metric, Quantity.rough(value.likely()));
      return " Assumed: "
          + Quantity.of(metric, value)
          + (value.isExact() ? "." : ", likely " + likely + ".");
    }
    List<String> options = new ArrayList<>();
    for (String id : assume.needs()) {
      if (inputs.metric(id) >= 0) {
        options.add(Inputs.optionOf(id));
      }
    }
    return " Assumed from " + String.join(" and ", options) + ".";
  }

  /** {@code Assumed: US.}; empty where nothing is assumed. */
  public static String of(Attribute attribute) {
    return attribute.assume() == null ? "" : " Assumed: " + attribute.assume() + ".";
  }
}
