package io.github.tikcalc.xlsx;

import java.math.BigDecimal;

/**
 * The cells of rows as a sheet's XML holds them; {@link XlsxWriter} takes it as it is, so that
 * several threads can make rows for one sheet. Not thread-safe.
 */
public final class XlsxCells {
  private static final int LONGEST_TEXT = 32_767;

  private final StringBuilder xml = new StringBuilder();
  private boolean inRow;
  private int rows;

  /** Begins a row. */
  public XlsxCells row() {
    end();
    xml.append("<row>");
    inRow = true;
    rows++;
    return this;
  }

  /** Adds an empty cell. */
  public XlsxCells empty() {
    xml.append("<c/>");
    return this;
  }

  /**
   * Adds a text; it is never taken for a formula.
   *
   * @throws IllegalArgumentException if it is longer than a cell can hold
   */
  public XlsxCells text(CharSequence text, CellStyle style) {
    if (text.length() == 0) {
      return empty();
    }
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text of "
              + text.length()
              + " characters, more than the "
              + LONGEST_TEXT
              + " a cell of a workbook can hold (write CSV)");
    }
    begin(style).append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    EscapedText.write(text, xml);
    xml.append("</t></is></c>");
    return this;
  }

  /** Adds a number; an empty cell where it is none. */
  public XlsxCells number(double value, CellStyle style) {
    return Double.isFinite(value) ? number(BigDecimal.valueOf(value), style) : empty();
  }

  /** Adds a number with all its digits. */
  public XlsxCells number(BigDecimal value, CellStyle style) {
    String digits = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    begin(style).append("><v>").append(digits).append("</v></c>");
    return this;
  }

  private StringBuilder begin(CellStyle style) {
    xml.append("<c");
    return style == CellStyle.PLAIN ? xml : xml.append(" s=\"").append(style.number()).append('"');
  }

  private void end() {
    if (inRow) {
      xml.append("</row>");
      inRow = false;
    }
  }

  /** Ends the row that was begun last. */
  public XlsxCells endRow() {
    end();
    return this;
  }

  /** The XML so far, which it forgets; the row stays begun. */
  public String taken() {
    String taken = xml.toString();
    xml.setLength(0);
    return taken;
  }

  /** How many rows it holds. */
  public int rows() {
    return rows;
  }

  /** Forgets all rows, to begin anew. */
  public XlsxCells clear() {
    xml.setLength(0);
    inRow = false;
    rows = 0;
    return this;
  }

  /** The XML of all rows. */
  @Override
  public String toString() {
    end();
    return xml.toString();
  }
}
