package io.github.tikcalc.report;

import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.rates.Factor;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Point;
import io.github.tikcalc.rates.Range;
import io.github.tikcalc.rates.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The steps to each figure, in lines: a heading is not indented, its steps are. Numbers are written
 * in all their digits, so that doing the steps again gives the same cents.
 */
final class ExplanationText {
  private static final String STEP = "  ";

  private final Estimate estimate;

  ExplanationText(Presentation presentation) {
    this.estimate = presentation.estimate();
  }

  /** Every stream, then every assumption that was used. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      lines.addAll(stream(i));
      lines.add("");
    }
    lines.addAll(assumptions());
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  /** One stream: its doors, its figure, and what its status makes of it. */
  List<String> stream(int index) {
    StreamEstimate stream = estimate.stream(index);
    List<String> lines = new ArrayList<>();
    lines.add(stream.stream().title() + ": " + stream.status());
    for (RequirementCheck check : stream.requirements()) {
      lines.add(STEP + requirement(check));
    }
    if (stream instanceof StreamEstimate.Unavailable closed) {
      lines.add(STEP + new Wording(estimate).closure(closed));
      return lines;
    }
    Explanation steps = estimate.explainPay(index);
    if (steps == null) {
      lines.add(STEP + Wording.UNPUBLISHED);
      return lines;
    }
    lines.addAll(steps(steps));
    Cents pay = stream.pay();
    if (pay == null) {
      lines.add(STEP + "no figure: what it is multiplied by is not known");
    } else {
      String why =
          switch (stream.status()) {
            case ELIGIBLE -> "to the cent";
            case UNCERTAIN ->
                "to the cent; low is 0 while a requirement cannot be told, and so is"
                    + " likely unless all hold at their likely value";
            case INELIGIBLE -> "0 while a requirement is unmet";
            case UNAVAILABLE -> "";
          };
      lines.add(
          STEP
              + "pays "
              + Money.plain(pay.low())
              + " / "
              + Money.plain(pay.likely())
              + " / "
              + Money.plain(pay.high())
              + " ("
              + why
              + ")");
    }
    return lines;
  }

  /** Each assumption that a figure or a result rests on, and how it comes about. */
  List<String> assumptions() {
    List<String> lines = new ArrayList<>();
    for (MetricValue metric : new Assumptions(estimate).metrics()) {
      Explanation steps =
          estimate.explainAssumption(estimate.card().inputs().metric(metric.metric().id()));
      if (steps != null) {
        lines.add(
            metric.metric().title() + ": assumed (" + Inputs.optionOf(metric.metric().id()) + ")");
        lines.addAll(steps(steps));
        lines.add("");
      }
    }
    return lines;
  }

  private String requirement(RequirementCheck check) {
    Source source = check.requirement().source();
    return "needs "
        + check.metric().title()
        + " of at least "
        + Quantity.exact(check.requirement().atLeast())
        + ": "
        + (check.result() == RequirementCheck.Result.UNKNOWN ? "cannot tell" : check.result())
        + (check.assumed() ? ", on an assumption" : "")
        + cite(source);
  }

  private static List<String> steps(Explanation steps) {
    List<String> lines = new ArrayList<>();
    Set<String> readings = new LinkedHashSet<>();
    for (Explanation.Reading reading : steps.readings()) {
      readings.add(STEP + reading(steps.by(), reading));
    }
    lines.addAll(readings);
    for (Explanation.Weighed weighed : steps.weighed()) {
      lines.add(STEP + factor(weighed));
    }
    if (!steps.weighed().isEmpty()) {
      lines.add(
          STEP
              + "so from "
              + Quantity.machine(steps.from())
              + " to "
              + Quantity.machine(steps.to())
              + " of the way from low (0) over likely (0.5) to high (1)");
    }
    if (!steps.readings().isEmpty() && steps.rate().isKnown()) {
      lines.add(STEP + "gives " + triple(steps.rate()));
    }
    for (MetricValue metric : steps.times()) {
      lines.add(
          STEP
              + "× "
              + metric.metric().title()
              + " ("
              + metric.origin()
              + ")"
              + (metric.value().isKnown() ? " " + triple(metric.value()) : ""));
    }
    if (steps.per() != 1) {
      lines.add(STEP + "÷ " + Quantity.machine(steps.per()));
    }
    if (steps.value().isKnown()) {
      lines.add(STEP + "= " + triple(steps.value()));
    }
    return lines;
  }

  private static String reading(@Nullable MetricValue by, Explanation.Reading reading) {
    Point below = reading.below();
    Point above = reading.above();
    if (below == null || above == null) {
      Point only = below == null ? above : below;
      if (only == null) {
        throw new IllegalStateException("a reading of no point");
      }
      return by == null
          ? point(only)
          : by.metric().title()
              + " "
              + Quantity.machine(reading.at())
              + ": as at "
              + Quantity.machine(only.at())
              + ", "
              + point(only);
    }
    return (by == null ? "" : by.metric().title() + " ")
        + Quantity.machine(reading.at())
        + ": between "
        + Quantity.machine(below.at())
        + ", "
        + point(below)
        + " and "
        + Quantity.machine(above.at())
        + ", "
        + point(above)
        + ": "
        + triple(reading.range());
  }

  private static String point(Point point) {
    Range range = point.range();
    return Quantity.machine(range.low())
        + " / "
        + Quantity.machine(range.likely())
        + " / "
        + Quantity.machine(range.high())
        + cite(point.source());
  }

  private static String factor(Explanation.Weighed weighed) {
    String value =
        weighed.word() != null
            ? " " + weighed.word()
            : Double.isNaN(weighed.number()) ? "" : " " + Quantity.machine(weighed.number());
    String origin = weighed.origin() == Origin.UNKNOWN ? "not told" : weighed.origin().toString();
    Factor factor = weighed.factor();
    return factor.input()
        + value
        + " ("
        + origin
        + "): position "
        + Quantity.machine(weighed.position().from())
        + " to "
        + Quantity.machine(weighed.position().to())
        + ", weight "
        + Quantity.machine(factor.weight());
  }

  private static String triple(Triple value) {
    return Quantity.machine(value.low())
        + " / "
        + Quantity.machine(value.likely())
        + " / "
        + Quantity.machine(value.high());
  }

  private static String cite(@Nullable Source source) {
    if (source == null) {
      return " [no source]";
    }
    return " [" + source.title() + (source.date() == null ? "" : ", " + source.date()) + "]";
  }
}
