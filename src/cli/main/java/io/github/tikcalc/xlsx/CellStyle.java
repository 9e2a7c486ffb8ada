package io.github.tikcalc.xlsx;

/** How a cell of a written sheet looks. */
public enum CellStyle {
  /** As it is. */
  PLAIN(0, "General"),
  /** A column's name, bold. */
  HEADER(1, "General"),
  /** A count: {@code 12,500}. */
  COUNT(2, "#,##0"),
  /** Money to the cent: {@code 1,234.50}. */
  MONEY(3, "#,##0.00"),
  /** A share of one, shown as a percentage: 0.085 is {@code 8.50%}. */
  PERCENT(4, "0.00%"),
  /** Text that takes several lines. */
  WRAPPED(5, "General");

  private final int number;
  private final String code;

  CellStyle(int number, String code) {
    this.number = number;
    this.code = code;
  }

  /** The number of its format in the workbook, by which cells name it: its place above, from 0. */
  int number() {
    return number;
  }

  /** How it shows a number. */
  String code() {
    return code;
  }
}
