package io.github.tikcalc.roster;

import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the columns of a CSV roster hold. Immutable and thread-safe.
 *
 * @param names as the header writes them
 * @param inputs the number of the input a column holds, {@link InputNames#NONE} where its text
 *     passes through
 * @param delimiter what stands between two cells
 */
record CsvColumns(List<String> names, List<Integer> inputs, char delimiter) {

  /**
   * Matches a header with a card's inputs.
   *
   * @param taken the names of the columns that the output has besides
   * @throws RosterException if a column is missing, given twice or perhaps misspelt
   */
  static CsvColumns of(
      List<String> names, char delimiter, InputNames known, Inputs card, List<String> taken)
      throws RosterException {
    List<String> faults = new ArrayList<>();
    Map<Integer, String> given = new HashMap<>();
    Set<String> passed = new HashSet<>();
    Set<String> meant = new HashSet<>();
    List<Integer> inputs = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      String name = names.get(c);
      int input = known.number(name);
      inputs.add(input);
      String column = "column " + (c + 1) + ", " + Printable.quoted(name) + ", ";
      if (input != InputNames.NONE) {
        String first = given.putIfAbsent(input, name);
        if (first != null) {
          faults.add(column + "is given twice (drop one of the two)");
        }
        continue;
      }
      String near = known.nearly(name);
      if (near != null) {
        meant.add(near);
        faults.add(
            column + "is no input (did you mean \"" + near + "\"? Else give it another name)");
      } else if (taken.contains(name)) {
        faults.add(column + "has the name of a column of the output (rename or drop it)");
      } else if (!name.isEmpty() && !passed.add(name)) {
        faults.add(column + "is given twice (rename or drop one of the two)");
      }
    }
    for (int m = 0; m < known.metrics(); m++) {
      boolean told = given.containsKey(m) || meant.contains(known.id(m));
      if (card.metrics().get(m).required() && !told) {
        faults.add(missing(known.id(m), names));
      }
    }
    if (!faults.isEmpty()) {
      throw new RosterException(faults);
    }
    return new CsvColumns(List.copyOf(names), List.copyOf(inputs), delimiter);
  }

  /** The names of the columns that pass through, in their order. */
  List<String> passThrough() {
    List<String> passed = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      if (inputs.get(c) == InputNames.NONE) {
        passed.add(names.get(c));
      }
    }
    return passed;
  }

  /** The name of the column that holds an input, or the id of one that no column holds. */
  String nameOf(int input, InputNames known) {
    for (int c = 0; c < names.size(); c++) {
      if (inputs.get(c) == input) {
        return names.get(c);
      }
    }
    return known.id(input);
  }

  private static String missing(String id, List<String> names) {
    return "no column \""
        + id
        + "\", which every estimate needs (the first line must name the columns; it has "
        + shown(names)
        + ")";
  }

  private static String shown(List<String> names) {
    int most = 8;
    List<String> first = names.stream().limit(most).map(Printable::quoted).toList();
    return String.join(", ", first)
        + (names.size() > most ? " and " + (names.size() - most) + " more" : "");
  }
}
