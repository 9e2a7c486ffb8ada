package io.github.tikcalc.code;

import io.github.tikcalc.engine.Estimator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What checks a script where it is loaded: a table of creators with what the engine estimates, and
 * a view of those whom the database estimates otherwise.
 *
 * @param inputs the columns of what can be told, and their types
 * @param results the columns of what is estimated: {@code error}, the totals, and of each stream
 *     its status and its cents
 */
record SqlCheck(
    Estimator estimator, Dialect dialect, Map<String, String> inputs, List<String> results) {
  /** How many creators are in the table. */
  private static final int ROWS = 64;

  private static final int BEFORE_STREAMS = 4;
  private static final int OF_STREAM = 4;

  /** The statements that take away an older script's. */
  String drop() {
    return "DROP VIEW IF EXISTS tikcalc_failures;\nDROP TABLE IF EXISTS tikcalc_check;\n";
  }

  /** The statements that make the table. */
  String table() {
    List<String> columns = new ArrayList<>(List.of("check_row INTEGER"));
    inputs.forEach((input, type) -> columns.add(input + " " + type));
    columns.add("expected TEXT");
    List<CheckRows.Row> rows = CheckRows.of(estimator, ROWS);
    return IntStream.range(0, ROWS)
        .mapToObj(i -> row(i + 1, rows.get(i)))
        .collect(
            Collectors.joining(
                ",\n",
                "CREATE TABLE tikcalc_check (\n  "
                    + String.join(", ", columns)
                    + ");\nINSERT INTO tikcalc_check VALUES\n",
                ";\n"));
  }

  private String row(int number, CheckRows.Row row) {
    Sql sql = new Sql(dialect);
    List<String> cells = new ArrayList<>(List.of(Integer.toString(number)));
    for (double metric : row.metrics()) {
      cells.add(sql.number(metric));
    }
    row.words().forEach(word -> cells.add(sql.word(word)));
    cells.add(Sql.quoted(row.expected()));
    return "(" + String.join(", ", cells) + ")";
  }

  /**
   * The statement that makes the view.
   *
   * @param from what gives the columns of the table beside those of its estimates
   */
  String view(String from) {
    List<String> found = new ArrayList<>();
    found.add(joined(results.subList(1, BEFORE_STREAMS)));
    for (int i = BEFORE_STREAMS; i < results.size(); i += OF_STREAM) {
      found.add(joined(results.subList(i, i + OF_STREAM)));
    }
    return Template.fill(
        """
        CREATE VIEW tikcalc_failures AS
        SELECT check_row, expected, found FROM (
          SELECT check_row, expected, CASE WHEN error IS NOT NULL THEN {0} ELSE
            {1} END AS found
          FROM {2}) compared
        WHERE found <> expected OR found IS NULL;
        """,
        Sql.quoted(CheckRows.REFUSED),
        String.join("\n    || " + Sql.quoted(CheckRows.SEPARATOR) + " || ", found),
        from);
  }

  private static String joined(List<String> columns) {
    return columns.stream()
        .map(c -> "COALESCE(CAST(" + c + " AS TEXT), " + Sql.quoted(CheckRows.NONE) + ")")
        .collect(Collectors.joining(" || ' ' || ", "(", ")"));
  }

  /** The last statement of a script. */
  String query() {
    return "SELECT * FROM tikcalc_failures;\n";
  }
}
