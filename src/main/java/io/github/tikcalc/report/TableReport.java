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
  // With less room beside them, texts go under their titles.
  private static final int NARROWEST_TEXT = 24;
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
    List<Cents> amounts = sections.amounts();
    List<FigureTable.Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      rows.add(row(lines.get(i).title(), amounts.get(i), lines.get(i).how()));
    }
    FigureTable.Row total = row("Total", amounts.get(lines.size()), "");
    out.append(FigureTable.render(rows, total, width, palette));
  }

  private FigureTable.Row row(String title, Cents amounts, String how) {
    return new FigureTable.Row(
        title,
        sections.show(amounts.low()),
        sections.show(amounts.likely()),
        sections.show(amounts.high()),
        how);
  }

  private void section(Sections.Section section) {
    out.append('\n');
    line(palette.strong(section.title()));
    int first = 0;
    for (Sections.Line line : section.lines()) {
      first = Math.max(first, Screen.width(line.title()));
    }
    int indent = INDENT.length() + first + GAP;
    for (Sections.Line line : section.lines()) {
      if (width - indent < NARROWEST_TEXT) {
        paragraph(INDENT, line.title(), text -> text);
        paragraph(INDENT + INDENT, line.text(), palette::faint);
      } else {
        List<String> text = Screen.wrap(line.text(), width - indent);
        line(INDENT + Screen.left(line.title(), first + GAP) + palette.faint(text.get(0)));
        for (String more : text.subList(1, text.size())) {
          line(" ".repeat(indent) + palette.faint(more));
        }
      }
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
      section(new Sections.Section("* Assumed. Your own narrows the range", notes));
    }
  }

  private void step(String text) {
    int indent = text.length() - text.stripLeading().length();
    paragraph(" ".repeat(indent), text.strip(), indent == 0 ? palette::strong : part -> part);
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
