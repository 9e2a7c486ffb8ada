package io.github.tikcalc.plan;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.TotalFigure;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What it takes to earn an amount a month: each input that reaches it alone, pairs of inputs that
 * reach it together, and those that do not, with the most they lead to. Every answer is minimal: of
 * one step less of an {@link InputGrid} it is not reached.
 *
 * @param now what the creator earns as it is
 * @param figure what of that has to reach the goal, in cents
 * @param isReached whether it is enough
 * @param levers one input each; empty where the goal is reached already
 * @param pairs two inputs each, those with the smallest steps first; none of imagined creators, of
 *     whom a single answer takes longer than all pairs of other figures
 * @param cannot inputs that do not reach it alone
 * @param chances the followers with which it is reached by more and more creators like this one;
 *     empty where they were asked for, or the card has too many inputs to imagine creators
 */
public record Goal(
    Money now,
    long figure,
    boolean isReached,
    List<Lever> levers,
    List<Pair> pairs,
    List<Shortfall> cannot,
    List<Chance> chances) {

  public Goal {
    levers = List.copyOf(levers);
    pairs = List.copyOf(pairs);
    cannot = List.copyOf(cannot);
    chances = List.copyOf(chances);
  }

  /**
   * One input to change.
   *
   * @param from what it is now, likely; NaN where it is not known
   * @param isGiven whether that is given
   * @param to what it has to be
   */
  public record Step(Metric metric, double from, boolean isGiven, double to) {}

  /**
   * An input that reaches the goal.
   *
   * @param total what the creator then earns
   * @param figure what of that reaches it, in cents
   */
  public record Lever(Step step, Money total, long figure) {}

  /**
   * Two inputs that reach the goal together. Of either one step less, the other as it is, does not.
   *
   * @param total what the creator then earns
   * @param figure what of that reaches it, in cents
   */
  public record Pair(Step first, Step second, Money total, long figure) {}

  /**
   * With how many followers, all else as it is, so many in a hundred creators reach the goal.
   *
   * @param to NaN where they do not with as many as there can be
   * @param isNow whether they do with as many as there are
   * @param most the most followers that were looked at
   */
  public record Chance(int inHundred, double to, boolean isNow, double most) {}

  /**
   * An input that does not reach the goal.
   *
   * @param step with the greatest value that was tried
   * @param most the most of the wanted figure that any value up to there gives, in cents
   * @param movesNothing whether the figure is the same whatever the value
   */
  public record Shortfall(Step step, long most, boolean movesNothing) {}

  /** The most that one input alone leads to, in cents; what is earned now where none moves. */
  public long most() {
    long most = figure;
    for (Shortfall one : cannot) {
      most = Math.max(most, one.most());
    }
    return most;
  }

  /**
   * Looks for the ways to a goal.
   *
   * @param cents what is to be earned a month
   * @param figure which figure of the total has to reach it
   * @param caps the greatest value to look at, by metric id; else the metric's own
   */
  public static Goal of(Creator creator, long cents, TotalFigure figure, Map<String, Double> caps) {
    return new GoalSearch(creator, cents, figure, caps).run();
  }

  /**
   * The least value of one input, from what it is on, that alone reaches a goal: what it is where
   * that is enough.
   *
   * @param input the id of a metric
   * @param cents what is to be earned a month
   * @param scenario which figure of the total has to reach it
   * @return in the metric's unit; empty where no value reaches it
   */
  public static OptionalDouble alone(Creator creator, String input, long cents, Scenario scenario) {
    TotalFigure figure = new TotalFigure.InScenario(scenario);
    return new GoalSearch(creator, cents, figure, Map.of()).alone(input);
  }
}
