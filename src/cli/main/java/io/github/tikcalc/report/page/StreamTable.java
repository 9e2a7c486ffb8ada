package io.github.tikcalc.report.page;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.wording.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The streams of an estimate: a bar from low over likely to high each, and why others have none.
 */
final class StreamTable {
  private static final Money NOTHING = new Money(0, 0, 0);

  private final Estimate estimate;
  private final Sections sections;
  private final MoneyScale scale;
  private final Html out;

  StreamTable(Estimate estimate, Sections sections, Html out) {
    this.estimate = estimate;
    this.sections = sections;
    this.out = out;
    long most = 1;
    for (Sections.Paying row : sections.paying()) {
      most = Math.max(most, row.cents().high());
    }
    this.scale = MoneyScale.upTo(most);
  }

  /**
   * Writes those with a figure; nothing where there are none.
   *
   * @param live whether the others have a row, too, that is hidden until other numbers open it
   */
  void paying(boolean live) {
    List<Sections.Paying> paying = new ArrayList<>(sections.paying());
    paying.sort((a, b) -> Long.compare(b.cents().likely(), a.cents().likely()));
    if (paying.isEmpty() && !live) {
      return;
    }
    String[] table = {"class", "streams", "role", "table"};
    String[] empty = {"class", "streams", "role", "table", "hidden", ""};
    out.open("table", paying.isEmpty() ? empty : table).line();
    head();
    out.open("tbody", "role", "rowgroup").line();
    paying.forEach(this::row);
    if (live) {
      Set<String> shown =
          paying.stream().map(Sections.Paying::id).collect(Collectors.toUnmodifiableSet());
      for (IncomeStream stream : estimate.card().streams()) {
        if (!shown.contains(stream.id())) {
          closed(stream);
        }
      }
    }
    total(sections.isRounded(paying));
    out.close("tbody").close("table").line();
  }

  /** Writes those without, and what they lack. */
  void others() {
    out.open("div", "class", "shut").line();
    for (Sections.Section section : sections.others(false)) {
      out.leaf("h3", section.title()).line().open("dl").line();
      for (Sections.Line line : section.lines()) {
        out.open("div").leaf("dt", line.title()).leaf("dd", line.text()).close("div").line();
      }
      out.close("dl").line();
    }
    out.close("div").line();
  }

  private void head() {
    out.open("thead", "role", "rowgroup").open("tr", "role", "row");
    out.leaf("th", "A month", "role", "columnheader", "scope", "col");
    out.open("th", "role", "columnheader", "scope", "col", "class", "range");
    out.leaf("span", "From low over likely to high", "class", "unseen");
    out.open("svg", "class", "axis", "aria-hidden", "true");
    for (long tick : scale.ticks()) {
      out.leaf("text", sections.show(tick), "x", scale.percent(tick), "y", "12");
    }
    out.close("svg").close("th");
    for (String figure : List.of("low", "likely", "high")) {
      out.leaf("th", figure, "role", "columnheader", "scope", "col", "class", "num " + figure);
    }
    out.close("tr").close("thead").line();
  }

  private void closed(IncomeStream stream) {
    out.open("tr", "role", "row", "data-stream", stream.id(), "hidden", "");
    out.leaf("th", stream.title(), "role", "rowheader", "scope", "row");
    out.open("td", "role", "cell", "class", "range");
    bar(NOTHING);
    out.close("td");
    figures(NOTHING);
    out.close("tr").line();
  }

  private void row(Sections.Paying row) {
    out.open("tr", "role", "row", "data-stream", row.id());
    out.open("th", "role", "rowheader", "scope", "row").text(row.title());
    out.text(row.judgement() ? " ~" : "");
    String likely = sections.likely(row);
    if (!likely.equals(sections.show(row.cents().likely()))) {
      out.leaf("small", likely);
    }
    out.close("th");
    out.open("td", "role", "cell", "class", "range");
    bar(row.cents());
    out.close("td");
    figures(row.cents());
    out.close("tr").line();
  }

  private void bar(Money cents) {
    out.open("svg", "class", "span", "aria-hidden", "true");
    for (long tick : scale.ticks()) {
      String x = scale.percent(tick);
      out.open("line", "x1", x, "x2", x, "y1", "0", "y2", "100%").close("line");
    }
    String width = Html.number(100 * (scale.part(cents.high()) - scale.part(cents.low()))) + "%";
    out.open("rect", "x", scale.percent(cents.low()), "width", width, "y", "8", "height", "8");
    out.close("rect").open("circle", "cx", scale.percent(cents.likely()), "cy", "12", "r", "5");
    out.close("circle").close("svg");
  }

  private void figures(Money cents) {
    String[] names = {"low", "likely", "high"};
    long[] figures = {cents.low(), cents.likely(), cents.high()};
    for (int i = 0; i < names.length; i++) {
      out.leaf(
          "td",
          sections.show(figures[i]),
          "role",
          "cell",
          "class",
          "num " + names[i],
          "data-of",
          names[i],
          "data-cents",
          String.valueOf(figures[i]));
    }
  }

  private void total(boolean rounded) {
    out.open("tr", "role", "row", "class", "total");
    out.open("th", "role", "rowheader", "scope", "row").text("Total");
    if (rounded) {
      out.leaf("small", "Rows are rounded, so they may not add up to the dollar.");
    }
    out.close("th").open("td", "role", "cell", "class", "range").close("td");
    figures(estimate.total());
    out.close("tr").line();
  }
}
