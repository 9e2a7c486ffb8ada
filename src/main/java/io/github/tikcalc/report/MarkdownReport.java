package io.github.tikcalc.report;

import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import java.util.List;

/** An estimate as a Markdown table, to paste into a media kit. */
final class MarkdownReport {
  private final Presentation presentation;
  private final Estimate estimate;
  private final Wording wording;
  private final Sections sections;
  private final StringBuilder out = new StringBuilder();

  MarkdownReport(Presentation presentation) {
    this.presentation = presentation;
    this.estimate = presentation.estimate();
    this.wording = new Wording(estimate);
    this.sections = new Sections(estimate, wording);
  }

  String render() {
    out.append("**Estimated earnings a month**: ").append(text(wording.creator())).append("\n\n");
    out.append("| Stream | Low | Likely | High | How |\n| --- | ---: | ---: | ---: | --- |\n");
    List<Sections.Paying> lines = sections.paying();
    List<Cents> amounts = sections.amounts();
    for (int i = 0; i < lines.size(); i++) {
      row(text(lines.get(i).title()), amounts.get(i), text(lines.get(i).how()), "");
    }
    row("**Total**", amounts.get(lines.size()), "", "**");
    for (Sections.Section section : sections.others()) {
      out.append('\n').append(text(section.title())).append(":\n\n");
      for (Sections.Line line : section.lines()) {
        out.append("- ").append(text(line.title())).append(": ");
        out.append(text(line.text())).append('\n');
      }
    }
    assumptions();
    out.append("\nRate card: ").append(text(estimate.card().title())).append(", ");
    out.append(estimate.card().asOf()).append(" (").append(presentation.origin()).append(")");
    if (!estimate.asOf().equals(estimate.card().asOf())) {
      out.append("; as of ").append(estimate.asOf());
    }
    out.append('\n');
    if (presentation.explain()) {
      explanation();
    }
    return out.toString();
  }

  private void row(String title, Cents cents, String how, String strong) {
    out.append("| ").append(title);
    for (long amount : new long[] {cents.low(), cents.likely(), cents.high()}) {
      out.append(" | ").append(strong).append(text(sections.show(amount))).append(strong);
    }
    out.append(how.isEmpty() ? " | |\n" : " | " + how + " |\n");
  }

  private void assumptions() {
    Assumptions assumptions = new Assumptions(estimate);
    if (assumptions.metrics().isEmpty() && assumptions.attributes().isEmpty()) {
      return;
    }
    out.append("\n\\* Assumed:\n\n");
    for (MetricValue metric : assumptions.metrics()) {
      out.append("- ").append(text(metric.metric().title())).append(": ");
      out.append(text(wording.assumption(metric))).append('\n');
    }
    for (AttributeValue attribute : assumptions.attributes()) {
      if (attribute.value() != null) {
        out.append("- ").append(text(attribute.attribute().title())).append(": ");
        out.append(text(attribute.value().title())).append('\n');
      }
    }
  }

  private void explanation() {
    for (String line : new ExplanationText(presentation).lines()) {
      if (line.isBlank()) {
        out.append('\n');
      } else if (line.startsWith(" ")) {
        int depth = line.length() - line.stripLeading().length();
        out.append(" ".repeat(depth - 2)).append("- ").append(text(line.strip())).append('\n');
      } else {
        out.append("\n### ").append(text(line)).append("\n\n");
      }
    }
  }

  /** Text in which Markdown has nothing to obey. */
  private static String text(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("\\`*_[]<>|#$".indexOf(c) >= 0) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }
}
