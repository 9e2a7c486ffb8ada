package io.github.tikcalc.code;

import io.github.tikcalc.expression.Expression;
import io.github.tikcalc.expression.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order a query works out a program's locals: in steps, each of which may read the columns
 * of the one before it alone. A local is worked out as late as can be, so that few columns are
 * handed on.
 */
final class SqlSteps {
  private final Program program;
  private final Sql sql;
  private final Map<String, Integer> stepOf = new HashMap<>();
  // Of each column, local or input, the last step that reads it.
  private final Map<String, Integer> lastRead = new LinkedHashMap<>();
  private final int count;

  /**
   * The steps to some expressions.
   *
   * @param results what is read after the last step
   */
  SqlSteps(Program program, Sql sql, List<Expression> results) {
    this.program = program;
    this.sql = sql;
    Set<String> needed = program.needed(results);
    List<String> names = program.locals().keySet().stream().filter(needed::contains).toList();
    Map<String, Integer> earliest = new HashMap<>();
    int steps = 0;
    for (String name : names) {
      int[] after = {0};
      program
          .local(name)
          .leaves(
              leaf -> {
                if (leaf instanceof Expression.Local local) {
                  after[0] = Math.max(after[0], earliest.getOrDefault(local.name(), 0));
                }
              });
      earliest.put(name, after[0] + 1);
      steps = Math.max(steps, after[0] + 1);
    }
    this.count = steps;
    results.forEach(result -> read(result, count + 1));
    for (int i = names.size() - 1; i >= 0; i--) {
      String name = names.get(i);
      read(program.local(name), stepOf.getOrDefault(name, count));
    }
  }

  private void read(Expression expression, int step) {
    expression.leaves(
        leaf -> {
          if (leaf instanceof Expression.Local || leaf instanceof Expression.Given) {
            lastRead.merge(leaf.in(sql), step, Math::max);
          }
          if (leaf instanceof Expression.Local local) {
            stepOf.merge(local.name(), step - 1, Math::min);
          }
        });
  }

  /** How many steps there are. */
  int count() {
    return count;
  }

  /** The columns of a step, from 1: those that are handed on, and those it works out. */
  List<String> columns(int step) {
    List<String> columns = new ArrayList<>();
    List<String> made = new ArrayList<>();
    for (Map.Entry<String, Expression> local : program.locals().entrySet()) {
      Integer at = stepOf.get(local.getKey());
      if (at != null && at == step) {
        made.add(local.getValue().in(sql) + " AS " + sql.local(local.getKey()));
      } else if (at != null
          && at < step
          && lastRead.getOrDefault(sql.local(local.getKey()), 0) > step) {
        columns.add(sql.local(local.getKey()));
      }
    }
    for (Program.MetricPart metric : program.metrics()) {
      handOn(Sql.column(metric.id()), step, columns);
    }
    for (Program.AttributePart attribute : program.attributes()) {
      handOn(Sql.column(attribute.id()), step, columns);
    }
    columns.addAll(made);
    return columns;
  }

  private void handOn(String input, int step, List<String> columns) {
    if (lastRead.getOrDefault(input, 0) > step) {
      columns.add(input);
    }
  }
}
