package io.github.tikcalc.batch.table;

import io.github.tikcalc.batch.output.Cells;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.text.Printable;

/**
 * Cells as people read them, each ended by a character that no text shows, and so is each row. Not
 * thread-safe.
 */
public final class TableCells implements Cells {
  /** Ends a cell. */
  static final char CELL = '\u001F';

  /** Ends a row. */
  static final char ROW = '\u001E';

  private final MoneyText money;
  private Bytes out = new Bytes(0);

  /** Cells of rows with amounts in this currency, an ISO 4217 code. */
  public TableCells(String currency) {
    this.money = new MoneyText(currency);
  }

  @Override
  public void begin(Bytes to) {
    out = to;
  }

  @Override
  public void text(String text) {
    out.write(Printable.line(text.strip()));
    out.write(CELL);
  }

  @Override
  public void passed(Row row, int cell) {
    text(cell == RowWriter.NONE ? "" : row.text(cell));
  }

  @Override
  public void money(long cents) {
    text(money.rounded(cents));
  }

  @Override
  public void number(double number) {
    text(Double.isNaN(number) ? "" : NumberText.exact(number));
  }

  @Override
  public void percent(double number) {
    text(Double.isNaN(number) ? "" : NumberText.exact(number) + "%");
  }

  @Override
  public void empty() {
    text("");
  }

  @Override
  public void later() {
    out.gap();
    out.write(CELL);
  }

  @Override
  public void end() {
    out.write(ROW);
  }
}
