package io.github.tikcalc.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of several rows that are merged to one: a file has the value in the first row only, though
 * it is shown for all of them. Cells merged within a row have one value and stay so. Not
 * thread-safe.
 */
final class MergedCells {
  private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.UTF_8);
  private static final int LONGEST = 200;
  private static final int MOST = 100_000;
  private static final Pattern REF =
      Pattern.compile("ref=[\"']([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})[\"']");

  /** Cells of a column, from a row to another. */
  private record Range(String name, int column, int top, int bottom) {}

  /** Those whose first row is passed, with its value. */
  private record Open(Range range, String value) {}

  private final Deque<Range> ahead;
  private final List<Open> open = new ArrayList<>();

  private MergedCells(List<Range> ranges) {
    ranges.sort(Comparator.comparingInt(Range::top));
    ahead = new ArrayDeque<>(ranges);
  }

  /**
   * Looks for them in a sheet; they stand behind its rows.
   *
   * @param in all of it, which is closed
   */
  static MergedCells in(InputStream in) throws IOException {
    List<Range> ranges = new ArrayList<>();
    byte[] bytes = new byte[1 << 16];
    int matched = 0;
    StringBuilder tag = new StringBuilder();
    try (in) {
      for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
        for (int i = 0; i < read; i++) {
          byte b = bytes[i];
          if (matched < TAG.length) {
            matched = b == TAG[matched] ? matched + 1 : b == TAG[0] ? 1 : 0;
          } else if (b == '>' || tag.length() == LONGEST) {
            add(tag.toString(), ranges);
            tag.setLength(0);
            matched = 0;
          } else {
            tag.append((char) (b & 0x7f));
          }
        }
      }
    }
    return new MergedCells(ranges);
  }

  private static void add(String tag, List<Range> ranges) {
    Matcher ref = REF.matcher(tag);
    if (!ref.find() || ranges.size() == MOST) {
      return;
    }
    int top = Integer.parseInt(ref.group(2));
    int bottom = Integer.parseInt(ref.group(3));
    if (top < bottom) {
      String name = ref.group(1) + top + ":" + ref.group(1) + bottom;
      ranges.add(new Range(name, SheetRows.column(ref.group(1)), top, bottom));
    }
  }

  /** Some of them, by the names of their cells; empty where there are none. */
  List<String> names() {
    return ahead.stream().map(Range::name).toList();
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
