package io.github.tikcalc.report;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.report.wording.EightInTen;
import io.github.tikcalc.report.wording.Headline;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.Sections;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** An estimate in a few sentences, a line each: for a chat, an e-mail, a screen reader. */
final class Sentences {
  private static final int MOST = 3;

  private Sentences() {}

  static String of(Presentation presentation) {
    Estimate estimate = presentation.estimate();
    Wording wording = new Wording(estimate);
    Sections sections = new Sections(estimate);
    List<Sections.Paying> paying = new ArrayList<>(sections.paying());
    List<String> lines = new ArrayList<>();
    lines.add(
        new Headline(estimate, wording, EstimateDocument.who(presentation.detail().reader()))
            .text(paying)
            .plain());
    if (!paying.isEmpty()) {
      for (PocketLine line :
          PocketLine.of(estimate, presentation.pocket(), presentation.detail().reader())) {
        lines.add(line.sentence() + ".");
      }
    }
    Sureness sureness = presentation.sureness();
    if (sureness != null && estimate.total().high() > 0) {
      MoneyText money = new MoneyText(estimate.card().currency());
      EightInTen words = new EightInTen(sureness.creators(), money);
      lines.add(
          (presentation.detail().reader() == Presentation.Reader.BRAND
                  ? words.lineForOthers()
                  : words.line())
              + ".");
      sureness.odds().forEach(cents -> lines.add(words.odds(cents) + "."));
    }
    paying.removeIf(row -> row.cents().likely() == 0);
    paying.sort((a, b) -> Long.compare(b.cents().likely(), a.cents().likely()));
    if (paying.size() > 1) {
      List<String> most = new ArrayList<>();
      for (Sections.Paying row : paying.subList(0, Math.min(MOST, paying.size()))) {
        most.add(row.title() + " " + sections.show(row.cents().likely()));
      }
      lines.add("Most of it would be " + list(most) + ".");
    }
    Sections.Line nearest = sections.nearest();
    boolean creator = presentation.detail().reader() == Presentation.Reader.CREATOR;
    if (creator && nearest != null) {
      lines.add("Next to open is " + nearest.title() + ", " + nearest.text() + ".");
    }
    if (lines.get(0).contains("*") || (nearest != null && nearest.text().contains("*"))) {
      lines.add("What is marked * is a guess.");
    }
    lines.add(
        "An estimate by "
            + presentation.card().program()
            + " from "
            + estimate.card().title()
            + " of "
            + estimate.card().asOf()
            + " ("
            + presentation.card().whose()
            + "), not a promise.");
    return String.join("\n", lines) + "\n";
  }

  private static String list(List<String> parts) {
    return parts.size() == 1
        ? parts.get(0)
        : String.join(", ", parts.subList(0, parts.size() - 1))
            + " and "
            + parts.get(parts.size() - 1);
  }
}
