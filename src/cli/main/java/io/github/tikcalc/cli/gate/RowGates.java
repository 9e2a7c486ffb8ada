package io.github.tikcalc.cli.gate;

import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.json.Json;
import io.github.tikcalc.json.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Conditions that each row of many is held against, by several threads at a time. Rows differ in
 * what they have: where a row lacks a figure, a condition on it does not hold of that row.
 */
public final class RowGates {
  /** Stands where a row has what its condition asks for. */
  private static final String FOUND = "";

  private final List<Condition> conditions;
  private final Command command;

  /** Why each of them made no sense so far; null before the first row. */
  private final AtomicReferenceArray<String> faults;

  RowGates(List<Condition> conditions, Command command) {
    this.conditions = conditions;
    this.command = command;
    this.faults = new AtomicReferenceArray<>(conditions.size());
  }

  /**
   * Makes sure, before anything is read, that each of them can make sense of a row.
   *
   * @param json what some row's result is, whatever the roster
   */
  public void checkAgainst(byte[] json) {
    Node root = Json.read("row", json, new Faults());
    for (Condition condition : conditions) {
      String fault = root == null ? null : condition.faultOfAnyRow(root);
      if (fault != null) {
        throw Gates.wrong(command, fault);
      }
    }
  }

  /** Which of them hold of a row, a line each. */
  public List<String> holding(byte[] json) {
    Node root = Json.read("row", json, new Faults());
    List<String> holding = new ArrayList<>();
    for (int i = 0; root != null && i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      Condition.Outcome outcome = condition.of(root);
      String fault = outcome.fault();
      if (fault != null) {
        faults.compareAndSet(i, null, fault);
        continue;
      }
      faults.set(i, FOUND);
      if (outcome.holds()) {
        holding.add(Gates.told(condition, outcome));
      }
    }
    return holding;
  }

  /** Makes sure, once all rows are done, that each condition made sense of one of them. */
  public void check() {
    for (int i = 0; i < faults.length(); i++) {
      String fault = faults.get(i);
      if (fault != null && !fault.equals(FOUND)) {
        throw Gates.wrong(command, fault);
      }
    }
  }
}
