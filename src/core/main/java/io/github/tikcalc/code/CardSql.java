package io.github.tikcalc.code;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.expression.Condition;
import io.github.tikcalc.expression.Condition.Sign;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rate card, compiled for a day, as SQL that gives the engine's cents. */
public final class CardSql {
  private final Estimator estimator;
  private final Dialect dialect;
  private final Program program;
  private final Map<String, String> inputs;
  private final Map<String, String> results;
  private final SqlCheck check;

  private CardSql(Estimator estimator, Dialect dialect) {
    this.estimator = estimator;
    this.dialect = dialect;
    this.program = within(dialect, estimator.program());
    this.inputs = SqlQuery.inputs(program, dialect);
    this.results = SqlQuery.results(program);
    this.check = new SqlCheck(estimator, dialect, inputs, List.copyOf(results.keySet()));
  }

  /**
   * Statements that a database reads once and can read again. Comments tell how they are used; the
   * last one returns those of 64 creators whom the database estimates otherwise than the engine:
   * none. The same card and day give the same text.
   *
   * @throws IllegalArgumentException if the database cannot have the card's names, or so many
   */
  public static String script(Estimator estimator, Dialect dialect) {
    CardSql sql = new CardSql(estimator, dialect);
    sql.checkNames();
    return switch (dialect) {
      case DUCKDB -> sql.duckDb();
      case SQLITE -> sql.sqlite();
      case POSTGRES -> sql.postgres();
    };
  }

  /** A program that also refuses numbers the database cannot compute with. */
  private static Program within(Dialect dialect, Program program) {
    if (dialect.leastNumber() == 0) {
      return program;
    }
    List<Program.Refusal> refusals = new ArrayList<>(program.refusals());
    for (Program.MetricPart metric : program.metrics()) {
      Figure given = new Figure.Given(metric.id());
      Condition isSmall =
          Condition.compare(given, Sign.MORE, Figure.Constant.ZERO)
              .and(Condition.compare(given, Sign.LESS, Figure.of(dialect.leastNumber())));
      String message = "is nearer to 0 than " + dialect.title() + " can compute with (tell 0)";
      refusals.add(new Program.Refusal(isSmall, metric.id(), message));
    }
    return new Program(
        program.locals(), refusals, program.metrics(), program.attributes(), program.streams());
  }

  private void checkNames() {
    Set<String> names = new HashSet<>();
    for (String name : Stream.of(inputs, results).flatMap(m -> m.keySet().stream()).toList()) {
      int quotes = 2;
      if (name.length() - quotes > dialect.longestName()) {
        throw new IllegalArgumentException(
            name + " is longer than a name can be in " + dialect.title());
      }
      if (!names.add(name)) {
        throw new IllegalArgumentException("two columns would be called " + name);
      }
    }
    if (inputs.size() > dialect.mostParameters()) {
      throw new IllegalArgumentException(
          "the card has "
              + inputs.size()
              + " inputs, and a function can take "
              + dialect.mostParameters()
              + " in "
              + dialect.title());
    }
  }

  private String duckDb() {
    String source =
        "SELECT p AS tikcalc_row,\n  "
            + each("CAST(p.{0} AS {1}) AS {0}")
            + "\nFROM (SELECT "
            + each("CAST(NULL AS {1}) AS {0}")
            + " WHERE FALSE\n  UNION ALL BY NAME SELECT * FROM query_table(profiles)) AS p";
    return SqlHead.of(
            estimator,
            dialect,
            """
            Load:  duckdb creators.db < card.sql
            Use:   SELECT * FROM tikcalc('roster')
                   where roster is a table or a view; it can have a column for each input, and others.
            """)
        + "\nBEGIN TRANSACTION;\n"
        + check.drop()
        + "CREATE OR REPLACE MACRO tikcalc(profiles) AS TABLE\n"
        + query(source, List.of("tikcalc_row"), List.of("tikcalc_row.*"))
        + ";\n"
        + check.table()
        + check.view("tikcalc('tikcalc_check')")
        + "COMMIT;\n"
        + check.query();
  }

  private String sqlite() {
    List<String> kept = List.of("\"id\"", "tikcalc_row");
    String source =
        Template.fill(
            "SELECT \"id\", NULL AS tikcalc_row, {0} FROM tikcalc_profiles\n"
                + "UNION ALL\nSELECT NULL, check_row, {0} FROM tikcalc_check",
            each("{0}"));
    return SqlHead.of(
            estimator,
            dialect,
            """
            Load:  sqlite3 creators.db < card.sql
            Use:   INSERT INTO tikcalc_profiles (id, followers) SELECT handle, followers FROM roster;
                   SELECT * FROM tikcalc_estimates
                   The table has a column for each input and an id; the view has that id and the results.
            """)
        + "\nBEGIN;\nDROP VIEW IF EXISTS tikcalc_estimates;\n"
        + check.drop()
        + "DROP VIEW IF EXISTS tikcalc_all;\nCREATE TABLE IF NOT EXISTS tikcalc_profiles (\"id\",\n  "
        + each("{0} {1}")
        + ");\n"
        + check.table()
        + "CREATE VIEW tikcalc_all AS\n"
        + query(source, kept, kept)
        + ";\nCREATE VIEW tikcalc_estimates AS SELECT \"id\",\n  "
        + String.join(", ", results.keySet())
        + "\nFROM tikcalc_all WHERE tikcalc_row IS NULL;\n"
        + check.view("tikcalc_all JOIN tikcalc_check ON check_row = tikcalc_row")
        + "COMMIT;\n"
        + check.query();
  }

  private String postgres() {
    return SqlHead.of(
            estimator,
            dialect,
            """
            Load:  psql -f card.sql
            Use:   SELECT r.handle, e.* FROM roster r, tikcalc(followers => r.followers, niche => r.niche) e
                   The function takes each input by its name, and gives one row: the results.
                   Before a large table: SET jit = off (to compile the query takes longer than to run it)
            """)
        + "\nBEGIN;\nSET LOCAL client_min_messages = warning;\n"
        + check.drop()
        + "DROP FUNCTION IF EXISTS tikcalc;\nCREATE FUNCTION tikcalc(\n  "
        + each("{0} {1} DEFAULT NULL")
        + ")\nRETURNS TABLE (\n  "
        + each(results, (result, type) -> result + " " + type)
        + ")\nLANGUAGE SQL IMMUTABLE PARALLEL SAFE AS $tikcalc$\n"
        + query("SELECT " + each("tikcalc.{0} AS {0}"), List.of(), List.of())
        + "\n$tikcalc$;\n"
        + check.table()
        + check.view("tikcalc_check c, tikcalc(" + each("{0} => c.{0}") + ")")
        + "COMMIT;\n"
        + check.query();
  }

  private String query(String source, List<String> kept, List<String> shown) {
    return SqlQuery.of(program, dialect, source, kept, shown);
  }

  /** Something of each input: of its column, {@code {0}}, and its type, {@code {1}}. */
  private String each(String format) {
    return each(inputs, (column, type) -> Template.fill(format, column, type));
  }

  private static String each(Map<String, String> columns, BinaryOperator<String> of) {
    return columns.entrySet().stream()
        .map(column -> of.apply(column.getKey(), column.getValue()))
        .collect(Collectors.joining(", "));
  }
}
