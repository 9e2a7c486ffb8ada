package io.github.tikcalc.report;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.wording.Sections;
import java.util.ArrayList;
import java.util.List;

/** An estimate's streams as a table with their total, and what is told beneath it. */
final class EstimateTable {
  private final Presentation presentation;
  private final Estimate estimate;
  private final Sections sections;

  EstimateTable(Presentation presentation, Sections sections) {
    this.presentation = presentation;
    this.estimate = presentation.estimate();
    this.sections = sections;
  }

  /**
   * Adds it; nothing where no stream pays.
   *
   * @param all what pays, in the order of its rows
   * @param most rows at most; what is more stands in one row together
   * @param ranges whether to show how a whole range comes about, and not only its likely figure
   */
  void addTo(Document document, List<Sections.Paying> all, int most, boolean ranges) {
    if (all.isEmpty()) {
      return;
    }
    List<Table.Row> rows = new ArrayList<>();
    List<Sections.Paying> first = all.size() > most ? all.subList(0, most - 1) : all;
    for (Sections.Paying row : first) {
      String title = row.title() + (row.judgement() ? " ~" : "");
      rows.add(row(title, row.cents(), ranges ? sections.how(row) : sections.likely(row), false));
    }
    if (first.size() < all.size()) {
      rows.add(smaller(all.subList(first.size(), all.size())));
    }
    String rounded = sections.isRounded(sections.paying()) ? "rounded" : "";
    rows.add(row("Total", estimate.total(), rounded, true));
    for (PocketLine line : pocket()) {
      Money amounts = line.amounts();
      rows.add(
          new Table.Row(
              List.of(
                  line.title(),
                  line.show(amounts.low()),
                  line.show(amounts.likely()),
                  line.show(amounts.high()),
                  line.how()),
              true));
    }
    document.add(
        new Table(
            List.of(
                new Table.Column("a month", Kind.WORDS),
                new Table.Column("low", Kind.FIGURES),
                new Table.Column("likely", Kind.LIKELY),
                new Table.Column("high", Kind.FIGURES),
                new Table.Column(ranges ? "how" : "how, if likely", Kind.REMARK)),
            rows));
  }

  private List<PocketLine> pocket() {
    return PocketLine.of(estimate, presentation.pocket(), presentation.detail().reader());
  }

  private Table.Row smaller(List<Sections.Paying> rest) {
    long low = 0;
    long likely = 0;
    long high = 0;
    List<String> titles = new ArrayList<>();
    for (Sections.Paying row : rest) {
      low += row.cents().low();
      likely += row.cents().likely();
      high += row.cents().high();
      titles.add(row.title());
    }
    String title = rest.size() + " smaller ones";
    return row(title, new Money(low, likely, high), String.join(", ", titles), false);
  }

  private Table.Row row(String title, Money amounts, String how, boolean total) {
    return new Table.Row(
        List.of(
            title,
            sections.show(amounts.low()),
            sections.show(amounts.likely()),
            sections.show(amounts.high()),
            how),
        total);
  }
}
