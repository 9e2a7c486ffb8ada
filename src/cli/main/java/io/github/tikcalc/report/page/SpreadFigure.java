package io.github.tikcalc.report.page;

import io.github.tikcalc.report.Sureness;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.wording.EightInTen;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.spread.Spread;

/** Where eight in ten like the creator land, drawn. */
final class SpreadFigure {
  private static final int STEPS = 24;
  private static final double GAP = 0.16;
  private static final int PERCENT = 100;

  private SpreadFigure() {}

  static void write(Sureness sureness, MoneyText money, Html out) {
    EightInTen words = new EightInTen(sureness.creators(), money);
    Spread total = sureness.creators().total();
    out.open("figure", "class", "spread");
    if (total.low() < total.high()) {
      bars(sureness, total, out);
      out.open("p", "class", "ends", "aria-hidden", "true");
      out.leaf("span", words.show(total.low())).leaf("span", words.show(total.high()));
      out.close("p");
    }
    out.leaf("figcaption", words.line()).close("figure").line();
    if (!sureness.odds().isEmpty()) {
      out.open("ul", "class", "odds");
      sureness.odds().forEach(cents -> out.leaf("li", words.odds(cents)));
      out.close("ul").line();
    }
  }

  private static void bars(Sureness sureness, Spread total, Html out) {
    int[] counts = sureness.creators().counts(total.low(), total.high(), STEPS);
    int most = 1;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    out.open("svg", "aria-hidden", "true");
    double step = (double) PERCENT / STEPS;
    for (int i = 0; i < STEPS; i++) {
      double high = (double) PERCENT * counts[i] / most;
      out.open(
          "rect",
          "x",
          Html.number(i * step) + "%",
          "y",
          Html.number(PERCENT - high) + "%",
          "width",
          Html.number(step * (1 - GAP)) + "%",
          "height",
          Html.number(high) + "%");
      out.close("rect");
    }
    double median = (double) PERCENT * (total.median() - total.low()) / total.width();
    String x = Html.number(median) + "%";
    out.open("line", "x1", x, "x2", x, "y1", "0", "y2", "100%").close("line");
    out.close("svg");
  }
}
