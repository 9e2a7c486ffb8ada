package io.github.tikcalc.xlsx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of several rows that are merged to one: a file has the value in the first row only, though
 * it is shown for all of them. Cells merged within a row have one value and stay so. Not
 * thread-safe.
 */
final class MergedCells {
  private static final int MOST = 100_000;
  private static final Pattern REF =
      Pattern.compile("ref=[\"']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})[\"']");

  /** Cells of a column, from a row to another. */
  private record Range(String name, int column, int top, int bottom) {}

  /** Those whose first row is passed, with its value. */
  private record Open(Range range, String value) {}

  /** Those whose first row is yet to come, in the order of their first rows. */
  private final PriorityQueue<Range> ahead =
      new PriorityQueue<>(Comparator.comparingInt(Range::top).thenComparingInt(Range::column));

  private final List<Open> open = new ArrayList<>();

  /**
   * Adds one, before the first row.
   *
   * @param tag the attributes of its tag
   */
  void add(String tag) {
    Matcher ref = REF.matcher(tag);
    if (!ref.find() || ahead.size() == MOST) {
      return;
    }
    int top = Integer.parseInt(ref.group(2));
    int bottom = Integer.parseInt(ref.group(3));
    if (top < bottom) {
      String name = ref.group(1) + top + ":" + ref.group(1) + bottom;
      ahead.add(new Range(name, SheetRows.column(ref.group(1)), top, bottom));
    }
  }

  /** Some of them, by the names of their cells; empty where there are none. */
  List<String> names() {
    return ahead.stream()
        .sorted(Comparator.comparingInt(Range::top).thenComparingInt(Range::column))
        .map(Range::name)
        .toList();
  }

  /** Gives the cells of a row what is shown in them; rows come in their order. */
  void fill(int row, List<String> cells) {
    if (ahead.isEmpty() && open.isEmpty()) {
      return;
    }
    open.removeIf(one -> one.range.bottom < row);
    for (Open one : open) {
      int at = one.range.column - 1;
      while (cells.size() <= at) {
        cells.add("");
      }
      if (cells.get(at).isEmpty()) {
        cells.set(at, one.value);
      }
    }
    while (!ahead.isEmpty() && ahead.peek().top <= row) {
      Range range = ahead.remove();
      boolean has = range.top == row && range.column <= cells.size();
      String value = has ? cells.get(range.column - 1) : "";
      if (!value.isEmpty()) {
        open.add(new Open(range, value));
      }
    }
  }
}
