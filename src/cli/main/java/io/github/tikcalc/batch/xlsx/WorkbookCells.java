package io.github.tikcalc.batch.xlsx;

import io.github.tikcalc.batch.output.Cells;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Formulas;
import io.github.tikcalc.xlsx.CellStyle;
import io.github.tikcalc.xlsx.XlsxCells;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** Cells of the sheet of estimates. Not thread-safe. */
public final class WorkbookCells implements Cells {
  static final int LONGEST = 32_767;

  /** As many digits as spreadsheets keep. */
  private static final MathContext KEPT = new MathContext(15);

  /** As many digits as they show before they write powers of ten. */
  private static final int MOST_SHOWN = 10;

  private final boolean header;
  private final boolean safe;
  private final CellStyle texts;
  private final XlsxCells cells = new XlsxCells();
  private Bytes out = new Bytes(0);

  /**
   * Cells of rows.
   *
   * @param header whether they are the names of columns
   * @param safe whether text that would be a formula in CSV gets an apostrophe in front; a workbook
   *     itself never runs it
   */
  public WorkbookCells(boolean header, boolean safe) {
    this.header = header;
    this.safe = safe;
    this.texts = header ? CellStyle.HEADER : CellStyle.PLAIN;
  }

  @Override
  public void begin(Bytes to) {
    out = to;
    cells.clear().row();
  }

  @Override
  public void text(String text) {
    String shown = safe ? Formulas.disarmed(text) : text;
    // Who begins the sheet refuses a name that is longer.
    cells.text(header && shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown, texts);
  }

  @Override
  public void passed(Row row, int cell) {
    if (cell == RowWriter.NONE) {
      cells.empty();
      return;
    }
    String text = row.text(cell);
    if (text.length() >= LONGEST) {
      throw new InvalidValueException(
          row.name(cell), "is longer than a cell of a workbook can be (use --format csv)");
    }
    if (row.kind(cell) == Row.Kind.NUMBER || isShownAlike(text)) {
      cells.number(new BigDecimal(text), CellStyle.PLAIN);
    } else {
      text(text);
    }
  }

  /**
   * Whether a spreadsheet shows a number with the very characters of a text, so that it can be
   * sorted and added up there: no zero in front, none at the end, no more digits than it shows.
   */
  private static boolean isShownAlike(String text) {
    int digits = 0;
    int point = -1;
    int from = text.startsWith("-") ? 1 : 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9' || ++digits > MOST_SHOWN) {
        return false;
      }
    }
    int end = point < 0 ? text.length() : point;
    boolean whole = end == from + 1 || (end > from && text.charAt(from) != '0');
    boolean part = point < 0 || (point < text.length() - 1 && !text.endsWith("0"));
    return whole && part && !text.equals("-0");
  }

  @Override
  public void money(long cents) {
    cells.number(BigDecimal.valueOf(cents, 2), CellStyle.MONEY);
  }

  @Override
  public void number(double number) {
    number(number, number == Math.rint(number) ? CellStyle.COUNT : CellStyle.PLAIN, 0);
  }

  @Override
  public void percent(double number) {
    number(number, CellStyle.PERCENT, 2);
  }

  private void number(double number, CellStyle style, int places) {
    if (Double.isNaN(number)) {
      cells.empty();
    } else {
      BigDecimal exact = new BigDecimal(Double.toString(number)).movePointLeft(places);
      cells.number(exact.round(KEPT), style);
    }
  }

  @Override
  public void empty() {
    cells.empty();
  }

  @Override
  public void later() {
    flush();
    out.gap();
  }

  @Override
  public void end() {
    cells.endRow();
    flush();
  }

  private void flush() {
    out.write(cells.taken());
  }

  /** A cell that holds a number which was not known before; null: an empty one. */
  public static String number(@Nullable BigDecimal number) {
    XlsxCells one = new XlsxCells();
    return number == null ? one.empty().taken() : one.number(number, CellStyle.PLAIN).taken();
  }
}
