package io.github.tikcalc.report;

import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.rates.Inputs;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An estimate for a person: what pays, what is missing for the rest, what was assumed. */
final class TableReport {
  private static final int GAP = 2;
  private static final int NARROWEST = 40;
  // Below this, a column of explanations is a ribbon; they go under their lines instead.
  private static final int RIBBON = 30;
  private static final String INDENT = "  ";

  private final Estimate estimate;
  private final Presentation presentation;
  private final Palette palette;
  private final Wording wording;
  private final Sections sections;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  TableReport(Presentation presentation) {
    this.presentation = presentation;
    this.estimate = presentation.estimate();
    this.palette = presentation.palette();
    this.wording = new Wording(estimate);
    this.sections = new Sections(estimate, wording);
    this.width = Math.max(NARROWEST, presentation.width());
  }

  String render() {
    line(palette.strong("Estimated earnings a month"));
    paragraph("", wording.creator(), text -> text);
    out.append('\n');
    money();
    for (Sections.Section section : sections.others()) {
      section(section);
    }
    assumptions();
    out.append('\n');
    String day = estimate.asOf().equals(estimate.card().asOf()) ? "" : "; as of " + estimate.asOf();
    paragraph(
        "",
        "Rate card: "
            + estimate.card().title()
            + ", "
            + estimate.card().asOf()
            + " ("
            + presentation.origin()
            + ")"
            + day,
        palette::faint);
    if (presentation.explain()) {
      out.append('\n');
      new ExplanationText(presentation).lines().forEach(this::step);
    }
    return out.toString();
  }

  private void money() {
    List<Sections.Paying> lines = sections.paying();
    List<Cents> rounded = sections.amounts();
    Cents total = rounded.get(rounded.size() - 1);
    List<String> titles = new ArrayList<>(lines.stream().map(Sections.Paying::title).toList());
    titles.add("Total");
    int first = titles.stream().mapToInt(Screen::width).max().orElse(0) + GAP;
    int figure = Math.max("likely".length(), sections.show(total.high()).length()) + GAP;
    int rest = width - first - 3 * figure - GAP;
    String head =
        " ".repeat(first)
            + Screen.right("low", figure)
            + Screen.right("likely", figure)
            + Screen.right("high", figure);
    line(palette.strong(head) + (rest >= RIBBON ? INDENT + palette.strong("how") : ""));
    for (int i = 0; i < lines.size(); i++) {
      moneyLine(lines.get(i), rounded.get(i), first, figure, rest);
    }
    if (lines.isEmpty()) {
      line(INDENT + "No stream that is open has a figure.");
    }
    line(palette.strong(Screen.left("Total", first)) + figures(total, figure, true));
  }

  private void moneyLine(Sections.Paying paying, Cents amounts, int first, int figure, int rest) {
    String head = Screen.left(paying.title(), first) + figures(amounts, figure, false);
    if (paying.how().isEmpty()) {
      line(head);
    } else if (rest >= RIBBON) {
      List<String> how = Screen.wrap(paying.how(), rest);
      line(head + INDENT + how.get(0));
      how.stream().skip(1).forEach(more -> line(" ".repeat(width - rest) + more));
    } else {
      line(head);
      paragraph(INDENT, paying.how(), palette::faint);
    }
  }

  private String figures(Cents amounts, int figure, boolean strong) {
    String low = Screen.right(sections.show(amounts.low()), figure);
    String likely = Screen.right(sections.show(amounts.likely()), figure);
    String high = Screen.right(sections.show(amounts.high()), figure);
    return strong
        ? palette.strong(low) + palette.strong(palette.money(likely)) + palette.strong(high)
        : low + palette.money(likely) + high;
  }

  private void section(Sections.Section section) {
    out.append('\n');
    line(palette.strong(section.title()));
    int first = section.lines().stream().mapToInt(l -> Screen.width(l.title())).max().orElse(0);
    for (Sections.Line line : section.lines()) {
      int indent = INDENT.length() + first + GAP;
      List<String> text = Screen.wrap(line.text(), Math.max(20, width - indent));
      line(INDENT + Screen.left(line.title(), first + GAP) + palette.faint(text.get(0)));
      text.stream().skip(1).forEach(more -> line(" ".repeat(indent) + palette.faint(more)));
    }
  }

  private void assumptions() {
    Assumptions assumptions = new Assumptions(estimate);
    List<Sections.Line> notes = new ArrayList<>();
    for (MetricValue metric : assumptions.metrics()) {
      notes.add(
          new Sections.Line(
              Inputs.optionOf(metric.metric().id()),
              metric.metric().title() + ": " + wording.assumption(metric)));
    }
    for (AttributeValue attribute : assumptions.attributes()) {
      if (attribute.value() != null) {
        notes.add(
            new Sections.Line(
                Inputs.optionOf(attribute.attribute().id()),
                attribute.attribute().title() + ": " + attribute.value().title()));
      }
    }
    if (!notes.isEmpty()) {
      section(new Sections.Section("* Assumed. Tell yours to narrow the range", notes));
    }
  }

  private void step(String text) {
    int indent = text.length() - text.stripLeading().length();
    if (indent == 0) {
      line(palette.strong(text));
    } else {
      paragraph(" ".repeat(indent), text.strip(), part -> part);
    }
  }

  private void paragraph(String indent, String text, UnaryOperator<String> paint) {
    for (String part : Screen.wrap(text, width - indent.length())) {
      line(indent + paint.apply(part));
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
