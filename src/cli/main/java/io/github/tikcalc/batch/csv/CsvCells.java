package io.github.tikcalc.batch.csv;

import io.github.tikcalc.batch.output.Cells;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.report.wording.NumberText;

/** Cells of a CSV file. Not thread-safe. */
public final class CsvCells implements Cells {
  private final boolean safe;
  private Bytes out = new Bytes(0);
  private boolean first;

  /**
   * Cells of rows.
   *
   * @param safe whether text that a spreadsheet would run as a formula gets an apostrophe in front
   */
  public CsvCells(boolean safe) {
    this.safe = safe;
  }

  @Override
  public void begin(Bytes to) {
    out = to;
    first = true;
  }

  private Bytes next() {
    if (!first) {
      out.write(',');
    }
    first = false;
    return out;
  }

  @Override
  public void text(String text) {
    CsvText.cell(next(), safe, text);
  }

  @Override
  public void passed(Row row, int cell) {
    next();
    if (cell != RowWriter.NONE) {
      CsvText.passed(out, safe, row, cell);
    }
  }

  @Override
  public void money(long cents) {
    next().amount(cents);
  }

  @Override
  public void number(double number) {
    next();
    if (!Double.isNaN(number)) {
      out.write(NumberText.machine(number));
    }
  }

  @Override
  public void percent(double number) {
    number(number);
  }

  @Override
  public void empty() {
    next();
  }

  @Override
  public void later() {
    next().gap();
  }

  @Override
  public void end() {
    out.write('\n');
  }
}
