package io.github.tikcalc.cli.creator;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.cli.call.Argument;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.input.GrowthWords;
import io.github.tikcalc.cli.input.InputNames;
import io.github.tikcalc.plan.GrowthPath;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.InputCurve;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.report.plan.GrowAnswer;
import io.github.tikcalc.report.plan.PathAnswer;
import io.github.tikcalc.report.plan.SpreadAlong;
import io.github.tikcalc.report.steps.GrowSteps;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/** Shows what a creator earns as one input grows, or month by month. */
public final class GrowCommand extends CreatorCommand {
  private static final String BETWEEN = "..";
  private static final int DRAWN = 200;
  private static final int MOST_POINTS = 100_000;
  private static final int MOST_MONTHS = 600;
  private static final double LOGARITHMIC = 30;

  private final Argument<List<String>> by =
      Argument.pair(
          "--by",
          "INPUT FROM..TO",
          "The input that grows, as in --by livesPerMonth 0..20. Else the option that is given as a"
              + " range: --followers 1k..1M.");
  private final Argument<Integer> points =
      Argument.number("--points", 0, "List so many values evenly apart instead of the corners.");
  private final Argument<Integer> months =
      Argument.number("--months", 0, "Follow the creator for so many months; needs --growth.");
  private final Argument<@Nullable String> growth =
      Argument.text(
          "--growth", "PERCENT", "How fast the followers grow a month, as 8% or 5%..12%.");
  private final Argument<Boolean> ascii =
      Argument.flag("--ascii", "Draw the plot with ASCII characters.");

  public GrowCommand(Environment environment) {
    super(
        environment,
        "grow",
        "Shows what a creator earns as followers, or another input, grow.",
        List.of(
            "tikcalc grow --followers 1k..1M",
            "tikcalc grow --followers 12k --niche tech --by livesPerMonth 0..20",
            "tikcalc grow --followers 5000 --months 24 --growth 5%..12%",
            "tikcalc grow --followers 1k..1M --points 200 --format csv"));
    add(by, points, months, growth, ascii);
    addCreator();
  }

  /** A metric, and from where to where it goes. */
  private record Way(Metric metric, long from, long to) {}

  @Override
  public Integer call() throws IOException {
    try {
      return grow();
    } catch (InvalidValueException e) {
      throw wrong("on the way the creator cannot be: " + e.getMessage());
    }
  }

  private int grow() throws IOException {
    if (months.value() < 0 || months.value() > MOST_MONTHS) {
      throw wrong("--months: from 1 to " + MOST_MONTHS);
    }
    if (points.value() < 0 || points.value() == 1 || points.value() > MOST_POINTS) {
      throw wrong("--points: from 2 to " + MOST_POINTS);
    }
    Inputs inputs = card().card().inputs();
    Way way = rangeAmongOptions(inputs);
    if (by.value().size() == 2) {
      if (way != null) {
        throw wrong("--by and a range of an option: which one grows? (give one of them)");
      }
      way = way(InputNames.metric(this, "--by", inputs, by.value().get(0)), by.value().get(1));
    }
    Creator creator = creator();
    int width = environment().width();
    if (months.value() > 0) {
      String rate = growth.value();
      if (rate == null || way != null) {
        throw wrong(
            "--months: how fast? For example: tikcalc grow --followers 5000 --months 24 --growth 8%");
      }
      GrowthPath path = GrowthPath.of(creator, months.value(), GrowthWords.read(this, rate));
      return show(
          new PathAnswer(path, creator.estimator().card(), who(creator), width),
          () -> GrowSteps.of(creator, path, this::estimateCall));
    }
    if (way == null) {
      throw wrong("what grows, and how far? For example: tikcalc grow --followers 1k..1M");
    }
    InputCurve curve = new InputCurve(creator, way.metric().id());
    double first = curve.grid().value(way.from());
    boolean logarithmic = first > 0 && curve.grid().value(way.to()) / first > LOGARITHMIC;
    CurveTrace trace = CurveTrace.of(curve, way.from(), way.to(), DRAWN, logarithmic);
    List<CurveTrace.Point> grid = new ArrayList<>();
    if (points.value() > 0) {
      for (long n : CurveTrace.grid(way.from(), way.to(), points.value(), logarithmic)) {
        grid.add(new CurveTrace.Point(curve.grid().value(n), curve.at(n).total()));
      }
    }
    return show(
        new GrowAnswer(
            trace,
            grid,
            new SpreadAlong(creator, way.metric().id()),
            creator.estimator().card(),
            who(creator),
            width,
            ascii.value()),
        creator,
        () -> GrowSteps.of(creator, trace, this::estimateCall));
  }

  /** The option that is given as a range; it then stands at its beginning. */
  private @Nullable Way rangeAmongOptions(Inputs inputs) {
    Way found = null;
    for (int i = 0; i < inputs.metrics().size(); i++) {
      OptionSpec option = inputs().get(i);
      String text = option.getValue();
      if (text != null && text.contains(BETWEEN)) {
        if (found != null) {
          throw wrong("two ranges: one input grows at a time");
        }
        found = way(inputs.metrics().get(i), text);
        option.setValue(text.substring(0, text.indexOf(BETWEEN)));
      }
    }
    return found;
  }

  private Way way(Metric metric, String text) {
    int at = text.indexOf(BETWEEN);
    String option = Inputs.optionOf(metric.id());
    if (at < 0) {
      throw wrong(option + ": " + text + " is no range (write it like 1k..1M)");
    }
    InputGrid grid = new InputGrid(metric);
    try {
      long from = grid.atLeast(NumberWords.read(metric, text.substring(0, at)));
      long to = grid.atMost(NumberWords.read(metric, text.substring(at + BETWEEN.length())));
      if (from >= to) {
        throw wrong(option + ": " + text + " goes nowhere (the smaller number comes first)");
      }
      return new Way(metric, from, to);
    } catch (InvalidValueException e) {
      throw wrong(option + ": " + e.getMessage());
    }
  }
}
