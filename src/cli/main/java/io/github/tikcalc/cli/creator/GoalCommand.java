package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.call.ExitCode;
import io.github.tikcalc.cli.input.CreatorWords;
import io.github.tikcalc.cli.input.InputNames;
import io.github.tikcalc.cli.input.Quantities;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.plan.Goal;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.report.plan.GoalAnswer;
import io.github.tikcalc.report.steps.GoalSteps;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what it takes to earn an amount. */
public final class GoalCommand extends CreatorCommand {
  private static final double MOST_ODDS = 99.9;

  private final Argument<@Nullable String> monthly =
      Argument.text("--monthly", "DOLLARS", "What is to be earned a month. Required.");
  private final Argument<@Nullable Scenario> of =
      Argument.word(
          "--of",
          "FIGURE",
          Scenario.values(),
          "Which figure of the total has to reach it: low, likely (default) or high.");
  private final Argument<@Nullable String> odds =
      Argument.text(
          "--odds",
          "N",
          "So many in 100 creators like this one have to reach it, as 90 to be safe. Instead of"
              + " --of.");
  private final Argument<List<String>> most =
      Argument.texts(
          "--max",
          "INPUT=N",
          "The most of an input you would do, as livesPerMonth=12. As often as you like.");

  public GoalCommand(Environment environment) {
    super(
        environment,
        "goal",
        "Shows what it takes to earn an amount a month: each change alone, and two together.",
        List.of(
            "tikcalc goal --monthly 500 --followers 5000",
            "tikcalc goal --monthly 1k --followers 12k --niche tech --max livesPerMonth=12",
            "tikcalc goal --monthly 500 --odds 90 --followers 5000"));
    add(monthly, of, odds, most);
    addCreator();
  }

  @Override
  public Integer call() throws IOException {
    List<String> words = new ArrayList<>(words());
    String text = monthly.value() == null ? amount(words) : monthly.value();
    Creator creator = creator(words);
    if (text == null) {
      throw wrong("how much is to be earned? For example: tikcalc goal --monthly 500 12k beauty");
    }
    long cents = cents(text);
    TotalFigure figure = figure(creator);
    Goal goal = Goal.of(creator, cents, figure, caps(creator.inputs()));
    int code =
        show(
            new GoalAnswer(
                goal, creator.estimator().card(), cents, figure, whoWithFollowers(creator)),
            creator,
            () -> GoalSteps.of(creator, goal, figure, cents, this::estimateCall));
    boolean can = goal.isReached() || !goal.levers().isEmpty() || !goal.pairs().isEmpty();
    return can || code != ExitCode.DONE ? code : ExitCode.FOUND;
  }

  private long cents(String text) {
    try {
      return (long) Math.rint(Quantities.money("monthly", text) * 100);
    } catch (InvalidValueException e) {
      throw wrong("--monthly: " + e.getMessage());
    }
  }

  /** Takes the amount out of {@code $500 12k beauty}: of two numbers the first is not followers. */
  private @Nullable String amount(List<String> words) {
    List<String> numbers = words.stream().filter(CreatorWords::isNumber).toList();
    boolean told = profileFile() != null || options().tells(Inputs.FOLLOWERS);
    for (String number : numbers) {
      if (number.startsWith("$") || told || numbers.size() > 1) {
        words.remove(number);
        return number;
      }
    }
    return null;
  }

  private TotalFigure figure(Creator creator) {
    String text = odds.value();
    Scenario scenario = of.value();
    if (text == null) {
      return new TotalFigure.InScenario(scenario == null ? Scenario.LIKELY : scenario);
    }
    if (scenario != null) {
      throw wrong("--odds and --of: which of the two has to reach it? (give one of them)");
    }
    double inHundred;
    try {
      inHundred = Quantities.percent("odds", text, 1, MOST_ODDS);
    } catch (InvalidValueException e) {
      throw wrong("--odds: " + e.getMessage());
    }
    Estimate now = creator.estimate();
    if (!ImaginedCreators.canHave(now.card())) {
      throw wrong("--odds: this card has more than 127 inputs and streams (use --of)");
    }
    return new TotalFigure.ReachedBy(inHundred, ImaginedCreators.of(now));
  }

  private Map<String, Double> caps(Inputs inputs) {
    Map<String, Double> caps = new LinkedHashMap<>();
    for (String cap : most.value()) {
      int equals = cap.indexOf('=');
      String name = equals < 0 ? cap : cap.substring(0, equals);
      Metric metric = InputNames.metric(this, "--max", inputs, name);
      if (equals < 0) {
        throw wrong("--max: " + cap + " has no amount (write " + metric.id() + "=12)");
      }
      try {
        caps.put(metric.id(), NumberWords.read(metric, cap.substring(equals + 1)));
      } catch (InvalidValueException e) {
        throw wrong("--max " + name + ": " + e.getMessage());
      }
    }
    return caps;
  }
}
