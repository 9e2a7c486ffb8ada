package io.github.tikcalc.cli.creator;

import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.input.GrowthWords;
import io.github.tikcalc.plan.GrowthPath.Rate;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.report.plan.NextAnswer;
import io.github.tikcalc.report.steps.NextSteps;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which streams open next. */
public final class NextCommand extends CreatorCommand {
  private final Argument<@Nullable String> growth =
      Argument.text(
          "--growth",
          "PERCENT",
          "How fast the followers grow a month, as 8% or 5%..12%: tells in which month.");

  public NextCommand(Environment environment) {
    super(
        environment,
        "next",
        "Shows which ways to earn open next, at how many followers, and what each brings.",
        List.of(
            "tikcalc next --followers 8200 --niche beauty",
            "tikcalc next --followers 8200 --growth 5%..12%",
            "tikcalc next 900 tech --format json"));
    add(growth);
    addCreator();
  }

  @Override
  public Integer call() throws IOException {
    Creator creator = creator();
    String text = growth.value();
    Rate rate = text == null ? null : GrowthWords.read(this, text);
    Openings openings = Openings.of(creator);
    return show(
        new NextAnswer(openings, who(creator), rate),
        creator,
        () -> NextSteps.of(creator, openings, this::estimateCall));
  }
}
