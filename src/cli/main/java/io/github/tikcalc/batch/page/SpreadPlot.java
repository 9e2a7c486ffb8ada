package io.github.tikcalc.batch.page;

import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.report.html.Html;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How many creators have a likely total of how much: a bar a step, and the same in a table. All
 * lengths are parts of a hundred, so that it is as wide as its screen.
 */
final class SpreadPlot {
  private static final double GAP = 0.12;

  /** Above and below the bars, so that the numbers beside them have room. */
  private static final double MARGIN = 0.05;

  private static final int MOST_TICKS = 4;
  private static final int MOST_LABELS = 7;

  private final List<Digest.Step> steps;
  private final Amounts amounts;
  private final Html out;
  private final long most;

  SpreadPlot(List<Digest.Step> steps, Amounts amounts, Html out) {
    this.steps = steps;
    this.amounts = amounts;
    this.out = out;
    this.most = steps.stream().mapToLong(Digest.Step::creators).max().orElse(1);
  }

  void write() {
    out.open("figure", "class", "columns").line();
    counts();
    bars();
    labels();
    out.leaf(
        "figcaption",
        "How many creators have a likely total of how much a month. Steps of dollars grow with"
            + " them: six to each tenfold.");
    out.close("figure").line();
    out.open("details").leaf("summary", "The same in numbers").line();
    out.open("table", "role", "table").open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (String title : List.of("likely a month", "creators")) {
      boolean number = title.equals("creators");
      out.leaf("th", title, "role", "columnheader", "class", number ? "num" : "words");
    }
    out.close("tr").close("thead").open("tbody", "role", "rowgroup").line();
    for (Digest.Step step : steps) {
      out.open("tr", "role", "row");
      out.leaf("th", name(step), "role", "rowheader", "class", "words");
      out.leaf("td", Amounts.count(step.creators()), "role", "cell", "class", "num");
      out.close("tr").line();
    }
    out.close("tbody").close("table").close("details").line();
  }

  private String name(Digest.Step step) {
    return step.from() == 0
        ? amounts.brief(0)
        : amounts.brief(step.from()) + " to less than " + amounts.brief(step.to());
  }

  /** Round counts of creators beside the bars. */
  private void counts() {
    out.open("svg", "class", "counts", "aria-hidden", "true");
    for (long tick : ticks()) {
      String y = y((double) tick / most);
      String text = Amounts.brief(BigDecimal.valueOf(tick));
      out.leaf("text", text, "x", "100%", "y", y, "dy", "4", "text-anchor", "end");
    }
    out.close("svg");
  }

  private List<Long> ticks() {
    long step = 1;
    for (int i = 0; most / step > MOST_TICKS; i++) {
      // 1, 2, 5, 10, 20, 50, …
      step = i % 3 == 1 ? step / 2 * 5 : step * 2;
    }
    List<Long> ticks = new ArrayList<>();
    for (long tick = 0; tick <= most; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }

  private void bars() {
    out.open("svg", "class", "heights", "role", "img", "aria-label", told());
    for (long tick : ticks()) {
      String y = y((double) tick / most);
      out.open("line", "x1", "0", "x2", "100%", "y1", y, "y2", y).close("line");
    }
    double wide = 1.0 / steps.size();
    for (int i = 0; i < steps.size(); i++) {
      double high = (double) steps.get(i).creators() / most;
      String[] bar = {
        "x", percent((i + GAP / 2) * wide), "width", percent((1 - GAP) * wide),
        "y", y(high), "height", percent((1 - 2 * MARGIN) * high)
      };
      out.open("rect", bar).close("rect");
    }
    out.close("svg").line();
  }

  private String told() {
    Digest.Step highest = steps.get(0);
    for (Digest.Step step : steps) {
      highest = step.creators() > highest.creators() ? step : highest;
    }
    return "Likely totals from "
        + amounts.brief(steps.get(0).from())
        + " to less than "
        + amounts.brief(steps.get(steps.size() - 1).to())
        + " a month; most creators, "
        + Amounts.count(highest.creators())
        + ", have "
        + name(highest)
        + ".";
  }

  /** Amounts between the bars, as many as have room on the narrowest screen. */
  private void labels() {
    int each = (steps.size() + MOST_LABELS - 1) / MOST_LABELS;
    out.open("svg", "class", "amounts", "aria-hidden", "true");
    for (int i = 0; i < steps.size(); i += each) {
      String anchor = i == 0 ? "start" : "middle";
      String x = percent((double) i / steps.size());
      String text = amounts.brief(steps.get(i).from());
      out.leaf("text", text, "x", x, "y", "13", "text-anchor", anchor);
    }
    out.close("svg").line();
  }

  /** Where a part of the highest bar ends. */
  private static String y(double part) {
    return percent(MARGIN + (1 - 2 * MARGIN) * (1 - part));
  }

  private static String percent(double part) {
    return Html.number(100 * part) + "%";
  }
}
