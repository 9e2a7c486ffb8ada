package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.CurveTrace.Change;
import io.github.tikcalc.plan.curve.CurveTrace.Corner;
import io.github.tikcalc.report.html.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve as a figure, with a numbered line where a stream opens or closes.
 *
 * @param who the creator in a few words
 */
public record GrowFigure(CurveTrace trace, RateCard card, String who) {
  private static final int WIDE = 800;
  private static final int HIGH = 300;
  private static final int NARROW = 380;
  private static final int NARROW_HIGH = 230;

  /** An SVG that says by itself what it shows. */
  String alone() {
    return svg(PlotSvg.Frame.ALONE);
  }

  /**
   * A part of a page: the figure as a wide and as a narrow screen have room for it, of which the
   * page shows one, and in words what each numbered line means.
   *
   * @param here the value to point out; NaN: none
   */
  public String markup(double here) {
    Html out = new Html().open("figure", "class", "plot");
    out.open("div", "class", "wide").add(svg(new PlotSvg.Frame(WIDE, HIGH, false, here)));
    out.close("div").open("div", "class", "narrow");
    out.add(svg(new PlotSvg.Frame(NARROW, NARROW_HIGH, false, here))).close("div");
    String dot = Double.isNaN(here) ? "." : ", the dot is now.";
    out.leaf("figcaption", "The line is likely a month, the band goes from low to high" + dot);
    out.close("figure").line();
    List<String> doors = marks().stream().filter(mark -> !mark.isEmpty()).toList();
    if (!doors.isEmpty()) {
      out.open("ol", "class", "doors").line();
      doors.stream().limit(PlotSvg.MOST_MARKS).forEach(door -> out.leaf("li", door).line());
      out.close("ol").line();
    }
    return out.toString();
  }

  private String svg(PlotSvg.Frame frame) {
    PlotLabels labels = new PlotLabels(trace.metric(), card.currency());
    String title = "Earnings a month" + (who.isEmpty() ? "" : ", " + who);
    return PlotSvg.of(trace, labels, title, marks(), frame);
  }

  /** What happens at each corner; nothing where no stream opens or closes. */
  private List<String> marks() {
    PlanWords words = PlanWords.of(card);
    List<String> marks = new ArrayList<>();
    for (Corner corner : trace.corners()) {
      List<String> parts = new ArrayList<>();
      for (Change change : corner.changes()) {
        parts.add(card.stream(change.stream()).title() + " " + verb(change.after()));
      }
      marks.add(
          parts.isEmpty()
              ? ""
              : words.counted(trace.metric(), corner.point().value())
                  + ": "
                  + String.join(", ", parts));
    }
    return marks;
  }

  static String verb(Status after) {
    return switch (after) {
      case ELIGIBLE -> "opens";
      case UNCERTAIN -> "may open";
      case INELIGIBLE, UNAVAILABLE -> "closes";
    };
  }
}
