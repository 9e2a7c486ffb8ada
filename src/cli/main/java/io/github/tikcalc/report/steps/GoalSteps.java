package io.github.tikcalc.report.steps;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.Goal;
import io.github.tikcalc.plan.Goal.Chance;
import io.github.tikcalc.plan.Goal.Lever;
import io.github.tikcalc.plan.Goal.Pair;
import io.github.tikcalc.plan.Goal.Step;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.report.plan.GoalAnswer;
import io.github.tikcalc.report.plan.PlanWords;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.spread.ImaginedCreators;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How it comes about that a change reaches a goal, and one step less does not. */
public final class GoalSteps {
  private final Creator creator;
  private final Estimate now;
  private final TotalFigure figure;
  private final long cents;
  private final RateCard card;
  private final Sums sums;

  private GoalSteps(Creator creator, TotalFigure figure, long cents) {
    this.creator = creator;
    this.now = creator.estimate();
    this.figure = figure;
    this.cents = cents;
    this.card = now.card();
    this.sums = new Sums(card);
  }

  /** The steps to all figures that an answer about a goal shows. */
  public static Steps of(
      Creator creator, Goal goal, TotalFigure figure, long cents, Function<Estimate, String> call) {
    return new PlaceSteps(new GoalSteps(creator, figure, cents).places(goal), call);
  }

  private List<Place> places(Goal goal) {
    List<Place> places = new ArrayList<>();
    places.add(
        new Place(
            "Now: " + sums.money(goal.figure()),
            now,
            List.of(),
            List.of(comes(now) + "."),
            odds()));
    for (Lever lever : goal.levers()) {
      Step step = lever.step();
      Estimate there = creator.giving(step.metric().id(), step.to()).estimate();
      List<String> sentences = new ArrayList<>(List.of(comes(there) + "."));
      addOneLess(sentences, creator, step);
      List<Integer> streams =
          figure instanceof TotalFigure.InScenario ? Sums.changed(now, there) : List.of();
      places.add(
          new Place(
              heading(step) + ": " + sums.money(lever.figure()),
              there,
              streams,
              sentences,
              odds()));
    }
    for (Pair pair : goal.pairs().subList(0, Math.min(GoalAnswer.SHOWN, goal.pairs().size()))) {
      Creator first = creator.giving(pair.first().metric().id(), pair.first().to());
      Creator second = creator.giving(pair.second().metric().id(), pair.second().to());
      Estimate there = first.giving(pair.second().metric().id(), pair.second().to()).estimate();
      List<String> sentences = new ArrayList<>(List.of(comes(there) + "."));
      addOneLess(sentences, second, pair.first());
      addOneLess(sentences, first, pair.second());
      places.add(
          new Place(
              heading(pair.first())
                  + ", and "
                  + Wording.lower(heading(pair.second()))
                  + ": "
                  + sums.money(pair.figure()),
              there,
              List.of(),
              sentences,
              odds()));
    }
    for (Chance chance : goal.chances()) {
      if (!Double.isNaN(chance.to())) {
        places.add(chance(chance));
      }
    }
    return places;
  }

  /** What shows how many reach the goal; nothing where that is not asked. */
  private String odds() {
    return figure instanceof TotalFigure.InScenario ? "" : oddsOption();
  }

  private String oddsOption() {
    return " --odds " + MoneyText.plain(cents);
  }

  private String heading(Step step) {
    return step.metric().title() + " " + PlanWords.of(card).value(step.metric(), step.to());
  }

  /** How the figure of an estimate comes about. */
  private String comes(Estimate there) {
    if (figure instanceof TotalFigure.InScenario one) {
      return sums.sum(there, one.scenario());
    }
    double inHundred = ((TotalFigure.ReachedBy) figure).inHundred();
    int count = (int) Math.ceil(ImaginedCreators.COUNT * inHundred / 100);
    return NumberText.exact(count)
        + " of "
        + NumberText.exact(ImaginedCreators.COUNT)
        + " imagined creators earn "
        + sums.money(figure.of(there))
        + " or more";
  }

  private void addOneLess(List<String> sentences, Creator other, Step step) {
    Estimate less = Sums.before(other, step.metric(), step.to());
    if (less != null) {
      sentences.add(
          step.metric().title()
              + " "
              + sums.oneLess(step.metric(), step.to())
              + ", a step less: "
              + comes(less)
              + ".");
    }
  }

  private Place chance(Chance chance) {
    Metric followers = card.inputs().metric(Inputs.FOLLOWERS);
    Estimate there = creator.giving(followers.id(), chance.to()).estimate();
    List<String> sentences = new ArrayList<>(List.of(reach(there) + "."));
    Estimate less = chance.isNow() ? null : Sums.before(creator, followers, chance.to());
    if (less != null) {
      sentences.add(
          "With " + sums.oneLess(followers, chance.to()) + " followers: " + reach(less) + ".");
    }
    return new Place(
        (chance.inHundred() == 50 ? "Even chance: " : "To be safe: ")
            + PlanWords.of(card).counted(followers, chance.to()),
        there,
        List.of(),
        sentences,
        oddsOption());
  }

  private String reach(Estimate estimate) {
    double share = ImaginedCreators.of(estimate).odds(cents);
    return NumberText.exact(Math.rint(share * ImaginedCreators.COUNT))
        + " of "
        + NumberText.exact(ImaginedCreators.COUNT)
        + " imagined creators earn "
        + sums.money(cents)
        + " or more";
  }
}
