package io.github.tikcalc.code;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.expression.Expression;
import io.github.tikcalc.expression.Figure;
import io.github.tikcalc.expression.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A program as one query: a chain of common table expressions, each of which reads the one before
 * it. A row whose profile cannot be has its reason in {@code error}, and NULL in all other columns.
 */
final class SqlQuery {
  private static final String ERROR = "tikcalc_error";
  private static final List<String> FIGURES = List.of("low", "likely", "high");

  private final Program program;
  private final Dialect dialect;
  private final Sql sql;
  private final List<String> kept;
  private final List<String> shown;
  private final StringBuilder text = new StringBuilder();
  private String last = "tikcalc_profile";

  private SqlQuery(Program program, Dialect dialect, List<String> kept, List<String> shown) {
    this.program = program;
    this.dialect = dialect;
    this.sql = new Sql(dialect);
    this.kept = kept;
    this.shown = shown;
  }

  /**
   * The query.
   *
   * @param source a query of the profiles, with a column for each of {@link #inputs}
   * @param kept columns of the source that are handed on
   * @param shown what the result shows of these before all else
   */
  static String of(
      Program program, Dialect dialect, String source, List<String> kept, List<String> shown) {
    return new SqlQuery(program, dialect, kept, shown).write(source);
  }

  /** The columns of what can be told of a creator, and their types, in the card's order. */
  static Map<String, String> inputs(Program program, Dialect dialect) {
    Map<String, String> inputs = new LinkedHashMap<>();
    program.metrics().forEach(metric -> inputs.put(Sql.column(metric.id()), dialect.type()));
    program.attributes().forEach(attribute -> inputs.put(Sql.column(attribute.id()), "TEXT"));
    return inputs;
  }

  /** The columns of the result after those that are kept, and their types. */
  static Map<String, String> results(Program program) {
    Map<String, String> results = new LinkedHashMap<>();
    results.put(Sql.column("error"), "TEXT");
    FIGURES.forEach(figure -> results.put(cents("total", figure), "BIGINT"));
    for (Program.StreamPart stream : program.streams()) {
      results.put(status(stream.id()), "TEXT");
      FIGURES.forEach(figure -> results.put(cents(stream.id(), figure), "BIGINT"));
    }
    return results;
  }

  private static String status(String stream) {
    return Sql.column(stream + "-status");
  }

  private static String cents(String stream, String figure) {
    return Sql.column(stream + "-" + figure + "-cents");
  }

  private String write(String source) {
    text.append("WITH ").append(last).append(" AS NOT MATERIALIZED (\n").append(source).append(")");
    check();
    List<Expression> results = new ArrayList<>();
    for (Program.StreamPart stream : program.streams()) {
      results.add(stream.status());
      results.addAll(stream.cents());
    }
    program.refusals().stream()
        .filter(refusal -> !refusal.ofGivenAlone())
        .forEach(refusal -> results.add(refusal.when()));
    SqlSteps steps = new SqlSteps(program, sql, results);
    for (int step = 1; step <= steps.count(); step++) {
      List<String> columns = keptAnd(ERROR);
      columns.addAll(steps.columns(step));
      step("tikcalc_" + step, columns);
    }
    results();
    List<String> columns = new ArrayList<>(shown);
    columns.add(ERROR + " AS " + Sql.column("error"));
    results(program).keySet().stream()
        .skip(1)
        .forEach(
            column ->
                columns.add(
                    "CASE WHEN " + ERROR + " IS NULL THEN " + column + " END AS " + column));
    return text.append("\nSELECT ")
        .append(String.join(",\n  ", columns))
        .append("\nFROM ")
        .append(last)
        .toString();
  }

  /** Nothing is worked out of what cannot be: it may be beyond what a database computes with. */
  private void check() {
    List<String> inputs = List.copyOf(inputs(program, dialect).keySet());
    List<String> columns = new ArrayList<>(kept);
    columns.addAll(inputs);
    columns.add(reason(true) + " AS " + ERROR);
    step("tikcalc_checked", columns);
    columns = keptAnd(ERROR);
    for (String input : inputs) {
      columns.add("CASE WHEN " + ERROR + " IS NULL THEN " + input + " END AS " + input);
    }
    step("tikcalc_given", columns);
  }

  private String reason(boolean ofGivenAlone) {
    String reasons =
        program.refusals().stream()
            .filter(refusal -> refusal.ofGivenAlone() == ofGivenAlone)
            .map(
                refusal ->
                    "\n    WHEN "
                        + refusal.when().in(sql)
                        + " THEN "
                        + Sql.quoted(Inputs.snake(refusal.input()) + " " + refusal.message()))
            .collect(Collectors.joining());
    return reasons.isEmpty() ? "CAST(NULL AS TEXT)" : "CASE" + reasons + " END";
  }

  private void results() {
    List<String> columns = keptAnd("COALESCE(" + ERROR + ", " + reason(false) + ") AS " + ERROR);
    for (Program.StreamPart stream : program.streams()) {
      columns.add(stream.status().in(sql) + " AS " + status(stream.id()));
      for (int k = 0; k < FIGURES.size(); k++) {
        String figure = stream.cents().get(k).in(sql);
        columns.add("CAST(" + figure + " AS BIGINT) AS " + cents(stream.id(), FIGURES.get(k)));
      }
    }
    step("tikcalc_streams", columns);
    columns = keptAnd(ERROR);
    for (String figure : FIGURES) {
      // What has no figure adds nothing.
      String sum =
          program.streams().stream()
              .filter(stream -> !stream.cents().get(0).equals(Figure.Constant.UNKNOWN))
              .map(stream -> "COALESCE(" + cents(stream.id(), figure) + ", 0)")
              .collect(Collectors.joining(" + "));
      String total = sum.isEmpty() ? "0" : sum;
      columns.add("CAST(" + total + " AS BIGINT) AS " + cents("total", figure));
    }
    for (String column : results(program).keySet().stream().skip(1 + FIGURES.size()).toList()) {
      columns.add(column);
    }
    step("tikcalc_total", columns);
  }

  private List<String> keptAnd(String column) {
    List<String> columns = new ArrayList<>(kept);
    columns.add(column);
    return columns;
  }

  private void step(String name, List<String> columns) {
    text.append(",\n")
        .append(name)
        .append(" AS NOT MATERIALIZED (\nSELECT ")
        .append(String.join(",\n  ", columns));
    text.append("\nFROM ").append(last).append(dialect.fence()).append(")");
    last = name;
  }
}
