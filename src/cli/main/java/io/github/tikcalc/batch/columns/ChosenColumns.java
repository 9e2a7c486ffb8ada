package io.github.tikcalc.batch.columns;

import io.github.tikcalc.io.ShellWord;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user says of a roster's columns, held against the columns there are. Not thread-safe. */
final class ChosenColumns {
  private final ColumnNames names;
  private final HeaderWords words;
  private final List<String> faults;
  private final Map<Integer, Column> chosen = new HashMap<>();
  private final Set<Integer> ignored = new LinkedHashSet<>();
  private final Set<Integer> inputs = new LinkedHashSet<>();
  private final List<ColumnOptions.Condition> conditions = new ArrayList<>();

  /**
   * Looks for all that is named.
   *
   * @param faults where it is noted that something is not there
   */
  ChosenColumns(ColumnNames names, HeaderWords words, ColumnOptions options, List<String> faults) {
    this.names = names;
    this.words = words;
    this.faults = faults;
    options.choices().forEach(this::choose);
    options.ignored().forEach(this::ignore);
    options.where().forEach(this::where);
    for (int c = 0; c < names.size(); c++) {
      if (options.taken().test(names.get(c))) {
        ignored.add(c);
      }
    }
  }

  /** How the columns are read that the user says, by their positions. */
  Map<Integer, Column> columns() {
    return chosen;
  }

  /** The positions of the columns that tell no input, as the user says, or who reads the rows. */
  Set<Integer> ignored() {
    return ignored;
  }

  /** The inputs that the user names a column for, also one that is not there. */
  Set<Integer> inputs() {
    return inputs;
  }

  /** What rows must have, by the names as the roster writes them. */
  List<ColumnOptions.Condition> conditions() {
    return conditions;
  }

  /** Whether the user names a column for an input. */
  boolean isChosen(int input) {
    return chosen.values().stream().anyMatch(column -> column.input() == input);
  }

  /** The inputs that a column is named for. */
  Set<Integer> chosenInputs() {
    return chosen.values().stream().map(Column::input).collect(Collectors.toSet());
  }

  private void choose(ColumnChoice choice) {
    int input = words.number(choice.input());
    if (input == HeaderWords.NONE) {
      faults.add(
          "--column "
              + ShellWord.quoted(choice.input() + "=" + choice.column())
              + ": no input "
              + Printable.quoted(choice.input())
              + " ("
              + Nearest.hint(choice.input(), words.ids(), "see them all: tikcalc metrics")
              + ")");
      return;
    }
    ColumnChoice.Scaled scaled = new ColumnChoice.Scaled(choice.column(), 1, 1);
    int column = names.find(choice.column());
    if (column < 0) {
      scaled = choice.scaled();
      column = names.find(scaled.column());
    }
    inputs.add(input);
    if (column < 0) {
      faults.add(
          none(
              "--column " + ShellWord.quoted(choice.input() + "=" + choice.column()),
              scaled.column()));
    } else if (input >= words.metrics() && (scaled.times() != 1 || scaled.over() != 1)) {
      faults.add(
          "--column " + choice.input() + ": words can't be multiplied (leave the factor out)");
    } else {
      chosen.put(column, Column.input(input, scaled.times(), scaled.over()));
    }
  }

  private void ignore(String name) {
    int column = names.find(name);
    if (column < 0) {
      faults.add(none("--ignore " + ShellWord.quoted(name), name));
    } else {
      ignored.add(column);
    }
  }

  private String none(String option, String name) {
    return option + ": no column " + Printable.quoted(name) + " (it has " + names.shown() + ")";
  }

  private void where(ColumnOptions.Condition condition) {
    int column = names.find(condition.column());
    if (column < 0) {
      faults.add(
          none(
              "--where " + ShellWord.quoted(condition.column() + "=" + condition.value()),
              condition.column()));
    } else {
      conditions.add(new ColumnOptions.Condition(names.get(column), condition.value()));
    }
  }
}
