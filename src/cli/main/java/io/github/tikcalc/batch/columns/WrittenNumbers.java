package io.github.tikcalc.batch.columns;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.Decimals;
import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.NumberStyle;
import io.github.tikcalc.profile.Words;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How the numbers of a roster's columns are written, as their first values show.
 *
 * @param faults what is unclear is added there
 */
record WrittenNumbers(
    ColumnNames names,
    HeaderWords words,
    Inputs inputs,
    ColumnValues values,
    ChosenColumns chosen,
    List<String> faults) {
  /**
   * A column that tells an input, with what its values show of how its numbers are written.
   * Percentages that are all below 1 are as likely to be fractions.
   */
  Column written(int c, Column column) {
    String name = names.get(c);
    if (column.input() >= words.metrics()) {
      boolean places = values.anyPlace(column.input() - words.metrics(), name);
      return places ? column.ofPlaces() : column;
    }
    Metric metric = inputs.metrics().get(column.input());
    boolean percent = metric.isPercent();
    boolean said = chosen.columns().containsKey(c) || Words.of(name).percent();
    String fraction = percent && !said ? values.fraction(name) : null;
    if (fraction != null) {
      faults.add(
          names.column(c)
              + "has only numbers below 1, as "
              + fraction
              + ": fractions or percentages? ("
              + names.choosing(column.input(), name, "100")
              + " reads fractions, "
              + names.choosing(column.input(), name, "1")
              + " reads them as they are)");
    }
    return column.written(
        new NumberStyle(values.decimals(name, metric.whole()), said || values.any(name)));
  }

  /**
   * Who begins decimals with a comma in one column has a dot between thousands in the others, where
   * nothing else shows what it is.
   */
  void alike(Column[] read) {
    Set<Decimals> shown = EnumSet.noneOf(Decimals.class);
    for (Column column : read) {
      shown.add(column.style().decimals());
    }
    if (shown.contains(Decimals.DOT) || !shown.contains(Decimals.COMMA)) {
      return;
    }
    for (int c = 0; c < read.length; c++) {
      boolean number =
          read[c].reading() == Column.Reading.INPUT && read[c].input() < words.metrics();
      if (number
          && read[c].style().decimals() == Decimals.UNKNOWN
          && !inputs.metrics().get(read[c].input()).isPercent()
          && values.anyDotted(names.get(c))) {
        read[c] = read[c].asOthers();
      }
    }
  }
}
