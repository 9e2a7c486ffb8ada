package io.github.tikcalc.spread;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds which inputs a figure of a card can rest on: to tell any other changes nothing. */
final class Influence {
  private final Inputs inputs;
  private final Set<String> found = new HashSet<>();
  private final Deque<Amount> left = new ArrayDeque<>();

  private Influence(Inputs inputs) {
    this.inputs = inputs;
  }

  /** The ids of all inputs that what some stream pays, or asks for, can rest on. */
  static Set<String> of(RateCard card) {
    Influence influence = new Influence(card.inputs());
    int country = card.inputs().indexOfCountry();
    if (country >= 0) {
      // Windows and conditions name countries.
      influence.addAttribute(card.inputs().attributes().get(country).id());
    }
    for (IncomeStream stream : card.streams()) {
      if (!stream.pays().isEmpty()) {
        influence.left.addAll(stream.pays());
        influence.addRequirements(stream.requires());
      }
    }
    while (!influence.left.isEmpty()) {
      influence.addAmount(influence.left.remove());
    }
    return influence.found;
  }

  private void addRequirements(List<Requirement> requirements) {
    for (Requirement requirement : requirements) {
      if (requirement instanceof Requirement.AtLeast minimum) {
        addMetric(minimum.metric());
        minimum.when().given().forEach(this::addMetric);
      } else if (requirement instanceof Requirement.AnyOf any) {
        any.sets().forEach(this::addRequirements);
      }
    }
  }

  private void addAmount(Amount amount) {
    amount.needs().forEach(this::addMetric);
    amount.when().given().forEach(this::addMetric);
    if (amount.by() != null && amount.isByAttribute()) {
      addAttribute(amount.by());
    }
    for (Factor factor : amount.narrowedBy()) {
      if (factor instanceof Factor.OfMetric) {
        addMetric(factor.input());
      } else {
        addAttribute(factor.input());
      }
    }
  }

  private void addMetric(String id) {
    if (found.add(id)) {
      left.addAll(inputs.metric(id).assume());
    }
  }

  private void addAttribute(String id) {
    String sameAs = inputs.attribute(id).sameAs();
    if (found.add(id) && sameAs != null) {
      addAttribute(sameAs);
    }
  }
}
