package io.github.tikcalc.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet, one after the other. Not thread-safe. */
public final class SheetRows implements Closeable {
  private static final int MOST_ROWS = 1 << 20;
  private static final int MOST_COLUMNS = 1 << 14;

  private final PartReader part;
  private final String sheet;
  private final CellFormats formats;
  private final SharedStrings strings;
  private final SheetScan scan;
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder value = new StringBuilder();
  private int number;

  SheetRows(
      PartReader part, String sheet, CellFormats formats, SharedStrings strings, SheetScan scan) {
    this.part = part;
    this.sheet = sheet;
    this.formats = formats;
    this.strings = strings;
    this.scan = scan;
  }

  /**
   * Goes to the next row that has cells.
   *
   * @return false where there is none left
   * @throws XlsxException if the sheet is damaged, or larger than a sheet can be
   */
  public boolean next() throws IOException {
    for (String tag = part.start(); tag != null; tag = part.start()) {
      if (tag.equals("row")) {
        number = place(part.attribute("r"), number, MOST_ROWS, "row");
        readCells();
        if (!cells.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Cells of several rows that are merged to one, by their names; known before the first row.
   * {@link #cells} has the one value for each of these rows.
   */
  public List<String> merged() {
    return scan.merged().names();
  }

  /** How many rows that hold something are hidden, by hand or by a filter; they are read. */
  public int hiddenRows() {
    return scan.hiddenRows();
  }

  /** How many columns are hidden; they are read. */
  public int hiddenColumns() {
    return scan.hiddenColumns();
  }

  /** The row's number in the sheet, from 1. */
  public int number() {
    return number;
  }

  /**
   * The row's cells from column A on, as text: numbers in plain digits, percentages with their
   * sign, days as {@code 2026-11-01}, an empty text for an empty cell, and for a formula that was
   * never worked out the formula itself. The next row fills the same list.
   */
  public List<String> cells() {
    return cells;
  }

  private void readCells() throws IOException {
    cells.clear();
    for (String tag = part.startWithin("row"); tag != null; tag = part.startWithin("row")) {
      if (tag.equals("c")) {
        String name = part.attribute("r");
        int column =
            place(
                name == null ? null : Integer.toString(column(name)),
                cells.size(),
                MOST_COLUMNS,
                "column");
        String text = readCell();
        while (cells.size() < column - 1) {
          cells.add("");
        }
        cells.add(text);
      }
    }
    scan.merged().fill(number, cells);
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
  }

  private String readCell() throws IOException {
    String type = part.attribute("t");
    String style = part.attribute("s");
    String formula = "";
    value.setLength(0);
    for (String tag = part.startWithin("c"); tag != null; tag = part.startWithin("c")) {
      switch (tag) {
        case "v" -> {
          value.setLength(0);
          part.text(value);
        }
        case "is" -> part.string("is", value);
        case "f" -> {
          StringBuilder text = new StringBuilder("=");
          part.text(text);
          // Of a formula that cells share only the first of them has the text.
          formula = text.length() == 1 ? "=(as above)" : text.toString();
        }
        default -> {}
      }
    }
    if (value.isEmpty()) {
      return formula;
    }
    return switch (type == null ? "n" : type) {
      case "s" -> shared();
      case "b" -> value.charAt(0) == '0' ? "FALSE" : "TRUE";
      case "n" -> formats.text(value.toString(), style);
      default -> EscapedText.read(value);
    };
  }

  private String shared() throws IOException {
    String number = value.toString().strip();
    boolean digits =
        number.length() <= 9 && !number.isEmpty() && number.chars().allMatch(Character::isDigit);
    String text = digits ? strings.get(Integer.parseInt(number)) : null;
    if (text == null) {
      throw new XlsxException(
          sheet + ", row " + this.number + " names a text that the file does not hold");
    }
    return text;
  }

  /** Where a row or a cell stands, from 1: where it says, or behind the one before. */
  private int place(@Nullable String stated, int before, int most, String kind)
      throws XlsxException {
    int place = before + 1;
    if (stated != null) {
      boolean digits =
          stated.length() <= 9 && !stated.isEmpty() && stated.chars().allMatch(Character::isDigit);
      place = digits ? Integer.parseInt(stated) : 0;
    }
    if (place <= before || place > most) {
      throw new XlsxException(
          sheet
              + ": a "
              + kind
              + (place > most ? " beyond the last there can be, " + most : " out of its order")
              + " stands after row "
              + number
              + " (save the workbook anew)");
    }
    return place;
  }

  /** The number of a cell's column, from 1: 28 for AB7; 0 where it is no cell's name. */
  static int column(String name) {
    int column = 0;
    for (int i = 0; i < name.length() && i < 4; i++) {
      char c = Character.toUpperCase(name.charAt(i));
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column;
  }

  @Override
  public void close() throws IOException {
    part.close();
  }
}
