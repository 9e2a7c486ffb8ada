package io.github.tikcalc.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Cells to lay out.
 *
 * @param rows each has as many cells as there are headers
 */
public record Table(String title, List<String> headers, List<List<String>> rows) {
  public Table {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != headers.size()) {
        throw new IllegalArgumentException(
            title + ": " + row.size() + " cells under " + headers.size() + " headers");
      }
    }
  }

  /** The same without the columns that have this in every row. */
  public Table withoutEmpty(String nothing) {
    List<Integer> shown = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      int column = c;
      if (!rows.stream().allMatch(row -> row.get(column).equals(nothing))) {
        shown.add(c);
      }
    }
    return new Table(
        title,
        shown.stream().map(headers::get).toList(),
        rows.stream().map(row -> shown.stream().map(row::get).toList()).toList());
  }

  /** The same for a document. */
  public io.github.tikcalc.report.document.Table cells() {
    return io.github.tikcalc.report.document.Table.of(headers, rows);
  }
}
