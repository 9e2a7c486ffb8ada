package io.github.tikcalc.batch;

import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The column that a roster is summed up by: what its cells say, or, of a column that tells a niche
 * or a country, which one that is.
 */
final class SummaryColumn {
  private static final String NOBODY = "not given";

  private final String name;
  private final int attribute;

  private SummaryColumn(String name, int attribute) {
    this.name = name;
    this.attribute = attribute;
  }

  /**
   * A column by its name in the roster.
   *
   * @throws RosterException if there is none
   */
  static SummaryColumn of(String wanted, Columns columns, Inputs inputs) throws RosterException {
    List<String> names = columns.names();
    String name =
        names.stream()
            .filter(one -> one.strip().equalsIgnoreCase(wanted.strip()))
            .findFirst()
            .orElse(null);
    String id = name == null ? wanted.strip() : told(name, columns.told());
    for (int a = 0; a < inputs.attributes().size(); a++) {
      Attribute one = inputs.attributes().get(a);
      if (one.id().equalsIgnoreCase(id)) {
        return new SummaryColumn(name == null ? one.title() : name.strip(), a);
      }
    }
    if (name == null) {
      String there = "there are " + String.join(", ", names);
      throw new RosterException(
          List.of(
              Printable.line(
                  "--summary-by: no column "
                      + Printable.quoted(wanted)
                      + " ("
                      + Nearest.hint(wanted, names, there)
                      + ")")));
    }
    return new SummaryColumn(name.strip(), -1);
  }

  private static @Nullable String told(String name, Map<String, String> told) {
    return told.get(name.strip());
  }

  /** What it is called. */
  String name() {
    return name;
  }

  /** The group of a row. */
  String of(Row row, Estimate estimate) {
    if (attribute >= 0) {
      Attribute.@Nullable Value value = estimate.attribute(attribute).value();
      return value == null ? NOBODY : value.title();
    }
    for (int c = 0; c < row.cells(); c++) {
      if (row.name(c).strip().equalsIgnoreCase(name)) {
        String text = row.text(c).strip();
        return text.isEmpty() ? NOBODY : text;
      }
    }
    return NOBODY;
  }
}
