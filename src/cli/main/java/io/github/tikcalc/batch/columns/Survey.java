package io.github.tikcalc.batch.columns;

import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.text.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands in each column of a roster's first rows: names alone don't always tell what a column
 * holds. Not thread-safe.
 */
public final class Survey {
  private static final int LONGEST = 100;

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Set<String> inner = new HashSet<>();
  private final Map<String, String> nested = new HashMap<>();
  private int rows;

  /** Takes a row in. */
  public void add(Row row) {
    rows++;
    for (int cell = 0; cell < row.cells(); cell++) {
      String name = row.name(cell);
      List<String> column = values.get(name);
      if (column == null) {
        if (values.size() == Row.MOST_CELLS) {
          continue;
        }
        column = new ArrayList<>();
        values.put(name, column);
      }
      if (row.inner(cell)) {
        inner.add(name);
      }
      if (row.kind(cell) == Row.Kind.NESTED) {
        nested.putIfAbsent(name, begin(row, cell));
      } else if (row.to(cell) - row.from(cell) <= LONGEST) {
        String text = Blank.strip(row.text(cell));
        if (!text.isEmpty()) {
          column.add(text);
        }
      }
    }
  }

  /** The first two characters that are no blanks. */
  private static String begin(Row row, int cell) {
    StringBuilder begin = new StringBuilder();
    for (int at = row.from(cell); at < row.to(cell) && begin.length() < 2; at++) {
      char c = (char) row.bytes()[at];
      if (c > ' ') {
        begin.append(c);
      }
    }
    return begin.toString();
  }

  /** How many rows it has taken in. */
  int rows() {
    return rows;
  }

  /** How JSON in a column begins, by two characters; empty where it has none. */
  String nested(String name) {
    return nested.getOrDefault(name, "");
  }

  /** The names of the columns, where rows bring their own, in the order of their appearance. */
  public List<String> names() {
    return List.copyOf(values.keySet());
  }

  /** Whether a name is one of JSON within JSON, which goes with the whole. */
  boolean isInner(String name) {
    return inner.contains(name);
  }

  /** What stands in a column, blank cells left out. */
  public List<String> values(String name) {
    return values.getOrDefault(name, List.of());
  }

  /** Some different values of a column, for people to see what it is. */
  List<String> examples(String name) {
    return values(name).stream().distinct().limit(3).toList();
  }
}
