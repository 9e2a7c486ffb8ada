package io.github.tikcalc.report.html;

import io.github.tikcalc.report.document.Table;
import java.util.List;

/**
 * A table. Its roles are written out, because on a narrow screen each row is laid out as a block,
 * and browsers then forget what it was.
 */
final class HtmlTable {
  private final Table table;
  private final Html out;

  HtmlTable(Table table, Html out) {
    this.table = table;
    this.out = out;
  }

  void write() {
    List<String> headers = table.columns().stream().map(Table.Column::header).toList();
    if (headers.containsAll(List.of("low", "likely", "high"))) {
      // On a narrow screen these stand side by side.
      out.open("table", "role", "table", "class", "triple").line();
    } else {
      out.open("table", "role", "table").line();
    }
    if (table.columns().stream().anyMatch(column -> !column.header().isEmpty())) {
      out.open("thead", "role", "rowgroup").open("tr", "role", "row");
      for (Table.Column column : table.columns()) {
        out.leaf(
            column.header().isEmpty() ? "td" : "th",
            column.header(),
            "role",
            column.header().isEmpty() ? "cell" : "columnheader",
            "class",
            style(column.kind()));
      }
      out.close("tr").close("thead").line();
    }
    out.open("tbody", "role", "rowgroup").line();
    table.rows().forEach(this::row);
    out.close("tbody").close("table").line();
  }

  private void row(Table.Row row) {
    out.open("tr", "role", "row", "class", row.total() ? "total" : "one");
    List<String> cells = row.cells();
    for (int c = 0; c < cells.size(); c++) {
      Table.Column column = table.columns().get(c);
      // The first cell says what the row is of.
      boolean names = c == 0 && !cells.get(c).isEmpty();
      String tag = names ? "th" : "td";
      out.open(
          tag,
          "role",
          names ? "rowheader" : "cell",
          "class",
          style(column.kind()) + more(cells.get(c)),
          "data-of",
          column.header());
      // A source's address is a cell of its own.
      out.link(cells.get(c), cells.get(c)).close(tag);
    }
    out.close("tr").line();
  }

  /** What more a cell is: nothing is left out on a narrow screen, a day is not broken. */
  private static String more(String cell) {
    return cell.isEmpty() || cell.equals("–") ? " none" : Table.isDate(cell) ? " day" : "";
  }

  private static String style(Table.Kind kind) {
    return switch (kind) {
      case WORDS -> "words";
      case FIGURES -> "num";
      case LIKELY -> "num likely";
      case REMARK -> "remark";
    };
  }
}
