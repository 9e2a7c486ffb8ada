package io.github.tikcalc.batch.csv;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Status;
import java.util.List;

/**
 * Writes estimates as CSV: the text that passes through, the total, and for each stream its status
 * and figures. What most runs ask for has a writer of its own, which is far faster than one that
 * asks column by column; both write the same.
 */
public final class CsvWriter implements RowWriter {
  private static final Scenario[] SCENARIOS = Scenario.values();

  // A status is written in one go, with the comma before it.
  private static final Bytes.Word ELIGIBLE = word(Status.ELIGIBLE);
  private static final Bytes.Word UNCERTAIN = word(Status.UNCERTAIN);
  private static final Bytes.Word INELIGIBLE = word(Status.INELIGIBLE);
  private static final Bytes.Word UNAVAILABLE = word(Status.UNAVAILABLE);
  private static final Bytes.Word NO_FIGURES = new Bytes.Word(",,,");

  private final List<String> passThrough;
  private final List<String> columns;
  private final boolean spreadsheetSafe;
  private final int streams;

  /**
   * A writer.
   *
   * @param streams how many the card has
   * @param passThrough the names of the columns that pass through
   * @param columns the names of those that follow
   * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets an
   *     apostrophe in front
   */
  public CsvWriter(
      int streams, List<String> passThrough, List<String> columns, boolean spreadsheetSafe) {
    this.passThrough = List.copyOf(passThrough);
    this.spreadsheetSafe = spreadsheetSafe;
    this.streams = streams;
    this.columns = List.copyOf(columns);
  }

  @Override
  public void header(Bytes out) {
    for (int i = 0; i < passThrough.size(); i++) {
      if (i > 0) {
        out.write(',');
      }
      CsvText.cell(out, spreadsheetSafe, passThrough.get(i));
    }
    out.write((passThrough.isEmpty() ? "" : ",") + String.join(",", columns) + "\n");
  }

  @Override
  public void row(Bytes out, Row row, int[] passed, int count, Estimate estimate) {
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.write(',');
      }
      if (passed[i] != NONE) {
        CsvText.passed(out, spreadsheetSafe, row, passed[i]);
      }
    }
    if (count > 0) {
      out.write(',');
    }
    out.amount(estimate.total(Scenario.LOW));
    out.write(',');
    out.amount(estimate.total(Scenario.LIKELY));
    out.write(',');
    out.amount(estimate.total(Scenario.HIGH));
    for (int s = 0; s < streams; s++) {
      out.write(word(estimate, s));
      if (!estimate.hasPay(s)) {
        out.write(NO_FIGURES);
        continue;
      }
      for (Scenario scenario : SCENARIOS) {
        out.write(',');
        out.amount(estimate.pay(s, scenario));
      }
    }
    out.write('\n');
  }

  private static Bytes.Word word(Estimate estimate, int stream) {
    return switch (estimate.status(stream)) {
      case ELIGIBLE -> ELIGIBLE;
      case UNCERTAIN -> UNCERTAIN;
      case INELIGIBLE -> INELIGIBLE;
      case UNAVAILABLE -> UNAVAILABLE;
    };
  }

  private static Bytes.Word word(Status status) {
    return new Bytes.Word("," + status);
  }
}
