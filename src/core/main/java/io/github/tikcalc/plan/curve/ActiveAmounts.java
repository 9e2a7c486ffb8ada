package io.github.tikcalc.plan.curve;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a card speaks to one creator while a metric that they give varies: the amounts that are
 * in use, of each list the one whose condition holds, and the requirements that ask something.
 *
 * @param metrics by id, what a metric that is not given is assumed or derived to be
 * @param derived the ids of the metrics that follow from what is given: factors look at them
 * @param pays by stream id
 * @param requirements by stream id, those inside alternatives among them
 */
record ActiveAmounts(
    Map<String, Amount> metrics,
    Set<String> derived,
    Map<String, Amount> pays,
    Map<String, List<Requirement.AtLeast>> requirements) {

  /** Those of an estimate; the same for every value of what is given. */
  static ActiveAmounts of(Estimate estimate) {
    RateCard card = estimate.card();
    Inputs inputs = card.inputs();
    Map<String, Amount> metrics = new LinkedHashMap<>();
    Set<String> derived = new LinkedHashSet<>();
    for (int i = 0; i < inputs.metrics().size(); i++) {
      Metric metric = inputs.metrics().get(i);
      Amount amount = estimate.metricAmount(i);
      if (amount != null) {
        metrics.put(metric.id(), amount);
        if (estimate.origin(i) == Origin.DERIVED) {
          derived.add(metric.id());
        }
      }
    }
    Map<String, Amount> pays = new LinkedHashMap<>();
    Map<String, List<Requirement.AtLeast>> requirements = new LinkedHashMap<>();
    for (int s = 0; s < card.streams().size(); s++) {
      IncomeStream stream = card.streams().get(s);
      Amount amount = estimate.payAmount(s);
      if (amount != null) {
        pays.put(stream.id(), amount);
      }
      List<Requirement.AtLeast> asked = new ArrayList<>();
      for (Requirement.AtLeast minimum : stream.minimums()) {
        if (estimate.holds(minimum.when())) {
          asked.add(minimum);
        }
      }
      requirements.put(stream.id(), asked);
    }
    return new ActiveAmounts(metrics, derived, pays, requirements);
  }
}
