package io.github.tikcalc.batch.value;

import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.text.Printable;

/** Formulas in place of values: what programs that don't calculate leave in a cell. */
final class CellFormula {
  private static final int LONGEST_SHOWN = 60;

  private CellFormula() {}

  /**
   * The text of a cell; {@code ="5000"}, as exports write it so that no spreadsheet makes something
   * else of it, is the text within.
   *
   * @param input what the cell tells
   * @throws InvalidValueException if it is a formula that nobody has worked out
   */
  static String text(String input, String cell) {
    if (!cell.startsWith("=")) {
      return cell;
    }
    if (cell.length() > 2 && cell.startsWith("=\"") && cell.indexOf('"', 2) == cell.length() - 1) {
      return cell.substring(2, cell.length() - 1);
    }
    String shown = cell.length() > LONGEST_SHOWN ? cell.substring(0, LONGEST_SHOWN) + "…" : cell;
    throw new InvalidValueException(
        input,
        Printable.quoted(shown)
            + " is a formula that was never worked out (open the file in Excel or LibreOffice and"
            + " save it, or write the value)");
  }
}
