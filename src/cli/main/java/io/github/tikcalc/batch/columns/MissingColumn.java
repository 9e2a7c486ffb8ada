package io.github.tikcalc.batch.columns;

import io.github.tikcalc.text.Printable;
import java.util.List;

/** What is said of a required input that no column tells: which of them it could be. */
record MissingColumn(ColumnNames names, ColumnValues values) {
  /** What is said of a metric. */
  String told(int metric) {
    List<String> candidates = values.candidates(names.names(), metric);
    String id = names.words().id(metric);
    if (candidates.isEmpty()) {
      return "no column \""
          + id
          + "\", which every estimate needs ("
          + (names.header() ? "the first line must name the columns; it has " : "the rows have ")
          + names.shown()
          + ")";
    }
    List<String> could =
        candidates.stream()
            .map(name -> Printable.quoted(name) + " (" + values.examples(name) + ")")
            .toList();
    return "no column \""
        + id
        + "\", which every estimate needs; it could be "
        + String.join(" or ", could)
        + " ("
        + names.choosing(metric, candidates.get(0), "")
        + ")";
  }
}
