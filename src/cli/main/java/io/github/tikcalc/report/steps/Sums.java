package io.github.tikcalc.report.steps;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.report.plan.PlanWords;
import io.github.tikcalc.report.wording.MoneyText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Totals as sums of what each stream pays, to the cent, in words. */
record Sums(RateCard card) {
  String money(long cents) {
    MoneyText money = new MoneyText(card.currency());
    return cents < 0 ? "−" + money.cents(-cents) : money.cents(cents);
  }

  /** {@code LIVE gifts $77.18 + Subscription $19.25 = $96.43}; what is nothing is left out. */
  String sum(Estimate estimate, Scenario scenario) {
    List<String> parts = new ArrayList<>();
    for (int s = 0; s < card.streams().size(); s++) {
      Money pay = estimate.stream(s).pay();
      if (pay != null && pay.in(scenario) != 0) {
        parts.add(estimate.card().streams().get(s).title() + " " + money(pay.in(scenario)));
      }
    }
    String total = money(estimate.total(scenario));
    return switch (parts.size()) {
      case 0 -> total;
      case 1 -> parts.get(0);
      default -> String.join(" + ", parts) + " = " + total;
    };
  }

  /** The streams whose figures or statuses are not the same in two estimates, and that pay. */
  static List<Integer> changed(Estimate before, Estimate after) {
    List<Integer> changed = new ArrayList<>();
    List<IncomeStream> streams = after.card().streams();
    for (int s = 0; s < streams.size(); s++) {
      Money pay = after.stream(s).pay();
      if (pay != null
          && pay.high() > 0
          && (!Objects.equals(before.stream(s).pay(), pay)
              || before.status(s) != after.status(s))) {
        changed.add(s);
      }
    }
    return changed;
  }

  /** The creator with a metric one step of its grid short of a value; null where that cannot be. */
  static @Nullable Estimate before(Creator creator, Metric metric, double value) {
    InputGrid grid = new InputGrid(metric);
    long number = grid.atLeast(value) - 1;
    if (number < grid.first()) {
      return null;
    }
    try {
      return creator.giving(metric.id(), grid.value(number)).estimate();
    } catch (InvalidValueException e) {
      return null;
    }
  }

  /** The value that is one step of a metric's grid less, with its sign. */
  String oneLess(Metric metric, double value) {
    InputGrid grid = new InputGrid(metric);
    return PlanWords.of(card).value(metric, grid.value(grid.atLeast(value) - 1));
  }
}
