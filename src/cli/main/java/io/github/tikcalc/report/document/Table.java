package io.github.tikcalc.report.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells in columns. Immutable.
 *
 * @param rows each has as many cells as there are columns; a cell may be empty
 */
public record Table(List<Column> columns, List<Row> rows) implements Document.Block {
  /** A day, or a month of a year. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size()) {
        throw new IllegalArgumentException(row + " under " + columns.size() + " columns");
      }
    }
  }

  /** What a column holds. */
  public enum Kind {
    /** Words, to the left; wrapped where there is no room. */
    WORDS,
    /** Figures, to the right; never wrapped. */
    FIGURES,
    /** The figures to look at first. */
    LIKELY,
    /**
     * A remark on its row, which gets the room that is left; on a narrow screen it stands beneath
     * the row. Only the last column can be one.
     */
    REMARK
  }

  /** A column; the header may be empty. */
  public record Column(String header, Kind kind) {}

  /**
   * A row.
   *
   * @param total whether it sums up the others
   */
  public record Row(List<String> cells, boolean total) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row of cells. */
    public static Row of(String... cells) {
      return new Row(List.of(cells), false);
    }

    /** The row that sums up. */
    public static Row total(String... cells) {
      return new Row(List.of(cells), true);
    }
  }

  /** A table of texts: a column whose every cell is a figure is one of figures. */
  public static Table of(List<String> headers, List<List<String>> cells) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      int column = c;
      boolean figures =
          cells.stream().allMatch(row -> isFigure(row.get(column)))
              && !cells.stream().allMatch(row -> isNone(row.get(column)));
      columns.add(new Column(headers.get(c), figures ? Kind.FIGURES : Kind.WORDS));
    }
    List<Row> rows = new ArrayList<>();
    for (List<String> row : cells) {
      rows.add(new Row(row, false));
    }
    return new Table(columns, rows);
  }

  /** Whether a cell holds a day, or a month of a year, and nothing else. */
  public static boolean isDate(String cell) {
    if (cell.length() != "2026-11".length() && cell.length() != "2026-11-26".length()) {
      return false;
    }
    for (int i = 0; i < cell.length(); i++) {
      boolean dash = i == 4 || i == 7;
      if (dash ? cell.charAt(i) != '-' : !isDigit(cell.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNone(String cell) {
    return cell.isEmpty() || cell.equals("–");
  }

  /** Whether a cell holds a number, perhaps with its currency, sign or percent; or none. */
  private static boolean isFigure(String cell) {
    if (isNone(cell)) {
      return true;
    }
    boolean digits = false;
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      digits |= isDigit(c);
      if (!isDigit(c) && !('A' <= c && c <= 'Z') && "+−-$ .,%".indexOf(c) < 0) {
        return false;
      }
    }
    return digits && !isDate(cell);
  }

  private static boolean isDigit(char c) {
    return '0' <= c && c <= '9';
  }
}
