package io.github.tikcalc.batch.output;

import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts together the columns that an output has. */
public final class OutputColumns {
  private static final Set<String> ASKED =
      Set.of(OwnColumns.INPUTS, OutputColumn.RANK, "spread", "next", "goal");

  private final OwnColumns own;
  private final OutputChoice choice;

  /**
   * The columns of a card, as they are chosen.
   *
   * @param origin where the card comes from, in a word for scripts
   */
  public OutputColumns(RateCard card, String origin, OutputChoice choice) {
    this.own = new OwnColumns(card, origin);
    this.choice = choice;
  }

  /** The names that no column can have that passes through. */
  public List<String> names() {
    return own.of(choice).stream().map(OutputColumn::name).toList();
  }

  /** Those that are asked for besides the total and the streams. */
  public List<OutputColumn> asked() {
    return own.of(choice).stream().filter(column -> ASKED.contains(column.group())).toList();
  }

  /**
   * All columns in their order.
   *
   * @param passed the names of those that pass through
   * @param told what the roster calls the inputs that it tells, by their ids
   * @throws RosterException if a name is chosen that there is not
   */
  public List<OutputColumn> of(List<String> passed, Map<String, String> told)
      throws RosterException {
    List<OutputColumn> columns = passing(passed);
    if (!choice.isSelection()) {
      columns.addAll(own.of(choice));
      return columns;
    }
    List<OutputColumn> all =
        own.of(new OutputChoice(List.of(), true, true, true, true, true, choice.goal()));
    List<OutputColumn> selected = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    for (String name : choice.select()) {
      List<OutputColumn> found = named(name, columns, all, told);
      if (found.isEmpty()) {
        faults.add(none(name, columns, all));
      }
      for (OutputColumn column : found) {
        if (selected.stream().anyMatch(other -> other.name().equals(column.name()))) {
          faults.add("--select: " + Printable.quoted(column.name()) + " is named twice");
        }
        selected.add(column);
      }
    }
    if (!faults.isEmpty()) {
      throw new RosterException(faults);
    }
    return selected;
  }

  /** A column of the roster, else one of the output, else a group of these, else an input. */
  private List<OutputColumn> named(
      String name, List<OutputColumn> passing, List<OutputColumn> all, Map<String, String> told) {
    for (List<OutputColumn> among : List.of(passing, all)) {
      for (OutputColumn column : among) {
        if (column.name().strip().equalsIgnoreCase(name)) {
          return List.of(column);
        }
      }
    }
    List<OutputColumn> group =
        all.stream().filter(column -> column.group().equalsIgnoreCase(name)).toList();
    if (!group.isEmpty()) {
      return group;
    }
    String id =
        told.entrySet().stream()
            .filter(one -> one.getKey().equalsIgnoreCase(name))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(name);
    return all.stream()
        .filter(column -> column.name().equalsIgnoreCase(OwnColumns.USED + id))
        .map(column -> column.called(name))
        .toList();
  }

  private String none(String name, List<OutputColumn> passing, List<OutputColumn> all) {
    if (name.equalsIgnoreCase("goal")) {
      return "--select goal: which? (--goal 500 says it)";
    }
    Map<String, Boolean> known = new TreeMap<>();
    passing.forEach(column -> known.put(column.name(), true));
    all.forEach(column -> known.put(column.name(), true));
    all.forEach(column -> known.put(column.group(), true));
    String first =
        passing.isEmpty() ? OwnColumns.TOTAL : passing.get(0).name() + "," + OwnColumns.TOTAL;
    return "--select: no column "
        + Printable.quoted(name)
        + " ("
        + Nearest.hint(
            name,
            List.copyOf(known.keySet()),
            "write as in --select " + ShellWord.quoted(Printable.line(first)))
        + ")";
  }

  private static List<OutputColumn> passing(List<String> passed) {
    List<OutputColumn> columns = new ArrayList<>();
    for (int i = 0; i < passed.size(); i++) {
      int place = i;
      columns.add(
          new OutputColumn(
              passed.get(i), "", true, (to, row) -> to.passed(row.row(), row.passed(place))));
    }
    return columns;
  }

  /** The columns that are filled in once all rows are known. */
  public static List<OutputColumn> late() {
    return List.of(
        OutputColumn.of(OutputColumn.RANK, OutputColumn.RANK, (to, row) -> to.later()),
        OutputColumn.of(OutputColumn.PERCENTILE, OutputColumn.RANK, (to, row) -> to.later()));
  }
}
