package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.Goal;
import io.github.tikcalc.plan.Goal.Chance;
import io.github.tikcalc.plan.Goal.Lever;
import io.github.tikcalc.plan.Goal.Pair;
import io.github.tikcalc.plan.Goal.Shortfall;
import io.github.tikcalc.plan.Goal.Step;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.wording.MoneyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ways to an amount a month.
 *
 * @param cents the amount
 * @param figure which figure has to reach it
 * @param who the creator in a few words
 */
public record GoalAnswer(Goal goal, RateCard card, long cents, TotalFigure figure, String who)
    implements Answer {
  private static final String SCHEMA = "tikcalc/goal/v1";

  /** So many pairs are shown to people. */
  public static final int SHOWN = 3;

  /** How the figure is called: {@code likely}; what so many earn has no name. */
  String named() {
    return figure instanceof TotalFigure.InScenario one ? one.scenario().toString() : "odds";
  }

  @Override
  public String title() {
    return "Ways to " + PlanWords.of(card).money(cents) + " a month";
  }

  @Override
  public Document document() {
    return new GoalDocument(this).document();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("currency", card.currency());
    json.put("per", "month");
    json.put("goal", PlanWords.dollars(cents));
    json.put("of", named());
    if (figure instanceof TotalFigure.ReachedBy some) {
      json.put("odds", PlanWords.number(some.inHundred()));
    }
    json.put("now", PlanWords.json(goal.now()));
    json.put("reached", goal.isReached());
    json.put("most", goal.isReached() ? null : PlanWords.dollars(most()));
    List<Object> levers = new ArrayList<>();
    for (Lever lever : goal.levers()) {
      Map<String, Object> one = step(lever.step());
      one.put("total", PlanWords.json(lever.total()));
      one.put("figure", PlanWords.dollars(lever.figure()));
      levers.add(one);
    }
    json.put("levers", levers);
    List<Object> pairs = new ArrayList<>();
    for (Pair pair : goal.pairs()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("changes", List.of(step(pair.first()), step(pair.second())));
      one.put("total", PlanWords.json(pair.total()));
      one.put("figure", PlanWords.dollars(pair.figure()));
      pairs.add(one);
    }
    json.put("pairs", pairs);
    List<Object> cannot = new ArrayList<>();
    for (Shortfall one : goal.cannot()) {
      Map<String, Object> shown = step(one.step());
      shown.put("most", PlanWords.dollars(one.most()));
      shown.put("why", one.movesNothing() ? "moves nothing" : "not enough");
      cannot.add(shown);
    }
    json.put("cannot", cannot);
    List<Object> chances = new ArrayList<>();
    for (Chance chance : goal.chances()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("odds", chance.inHundred());
      one.put("input", Inputs.FOLLOWERS);
      one.put("to", PlanWords.number(chance.to()));
      chances.add(one);
    }
    json.put("chances", chances);
    return json;
  }

  private long most() {
    long most = goal.most();
    for (Lever lever : goal.levers()) {
      most = Math.max(most, lever.figure());
    }
    return most;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("input", step.metric().id());
    json.put("from", PlanWords.number(step.from()));
    json.put("to", PlanWords.number(step.to()));
    return json;
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("kind", "input", "from", "to", "input_2", "from_2", "to_2", "total", "of"));
    for (Lever lever : goal.levers()) {
      rows.add(row("lever", lever.step(), null, lever.figure()));
    }
    for (Pair pair : goal.pairs()) {
      rows.add(row("pair", pair.first(), pair.second(), pair.figure()));
    }
    for (Shortfall one : goal.cannot()) {
      rows.add(row("cannot", one.step(), null, one.most()));
    }
    return rows;
  }

  private List<String> row(String kind, Step first, @Nullable Step second, long total) {
    return List.of(
        kind,
        first.metric().id(),
        PlanWords.cell(first.from()),
        PlanWords.cell(first.to()),
        second == null ? "" : second.metric().id(),
        second == null ? "" : PlanWords.cell(second.from()),
        second == null ? "" : PlanWords.cell(second.to()),
        MoneyText.plain(total),
        named());
  }
}
