package io.github.tikcalc.report.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A table in lines no wider than a screen. What lacks room gives way: remarks go beneath their rows
 * on a screen under 80 columns, words are wrapped, and where the figures alone fill the width each
 * row becomes a paragraph. The width alone decides where remarks go, so that a screen looks the
 * same whatever its figures are.
 */
final class TableText {
  private static final int GAP = 2;
  private static final int WIDE = 80;
  private static final int NARROWEST_WORDS = 14;
  private static final int NARROWEST_REMARK = 24;
  private static final String INDENT = "  ";

  private final Table table;
  private final int width;
  private final Palette palette;
  private final int remark;
  private final int[] widths;
  private final boolean beside;
  private final boolean columns;

  TableText(Table table, int width, Palette palette) {
    this.table = table;
    this.width = width;
    this.palette = palette;
    int last = table.columns().size() - 1;
    this.remark = table.columns().get(last).kind() == Table.Kind.REMARK ? last : last + 1;
    this.beside = remark == last && width >= WIDE;
    this.widths = new int[remark];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = natural(c);
    }
    int reserved =
        beside
            ? GAP
                + Math.max(
                    Math.min(natural(remark), NARROWEST_REMARK), Math.min(word(remark), WIDE / 2))
            : 0;
    this.columns = fit(width - reserved);
  }

  private int natural(int column) {
    int widest = TextWidth.width(table.columns().get(column).header());
    for (Table.Row row : table.rows()) {
      widest = Math.max(widest, TextWidth.width(row.cells().get(column)));
    }
    return widest;
  }

  /** How wide the widest word of a column is. */
  private int word(int column) {
    int widest = 0;
    for (Table.Row row : table.rows()) {
      for (String word : row.cells().get(column).split(" ", -1)) {
        widest = Math.max(widest, TextWidth.width(word));
      }
    }
    return widest;
  }

  private int used() {
    int used = GAP * (widths.length - 1);
    for (int wide : widths) {
      used += wide;
    }
    return used;
  }

  /** How narrow a column of words may be: an id that is cut in two is none, but for a long one. */
  private int least(int column) {
    return Math.max(NARROWEST_WORDS, Math.min(word(column), width / 2));
  }

  /** Takes from the widest column of words until all fit; false if they can't. */
  private boolean fit(int room) {
    for (int over = used() - room; over > 0; over--) {
      int widest = -1;
      for (int c = 0; c < widths.length; c++) {
        boolean words = table.columns().get(c).kind() == Table.Kind.WORDS;
        if (words && widths[c] > least(c) && (widest < 0 || widths[c] > widths[widest])) {
          widest = c;
        }
      }
      if (widest < 0) {
        return false;
      }
      widths[widest]--;
    }
    return true;
  }

  /** Every line. */
  List<String> lines() {
    List<String> out = new ArrayList<>();
    boolean headed = false;
    List<String> headers = new ArrayList<>();
    for (Table.Column column : table.columns()) {
      headers.add(column.header());
      headed |= !column.header().isEmpty();
    }
    if (headed && columns) {
      if (!beside && remark < headers.size()) {
        headers.set(remark, "");
      }
      row(new Table.Row(headers, true), false, out);
    }
    for (Table.Row row : table.rows()) {
      if (columns) {
        row(row, true, out);
      } else {
        paragraph(row, out);
      }
    }
    return out;
  }

  private void row(Table.Row row, boolean figures, List<String> out) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      wrapped.add(TextWidth.wrap(row.cells().get(c), widths[c]));
      height = Math.max(height, wrapped.get(c).size());
    }
    String remarked = remark < row.cells().size() ? row.cells().get(remark) : "";
    List<String> remarks = beside ? TextWidth.wrap(remarked, width - used() - GAP) : List.of();
    for (int i = 0; i < Math.max(height, remarks.size()); i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String part = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
        Table.Kind kind = table.columns().get(c).kind();
        String cell =
            kind == Table.Kind.WORDS
                ? TextWidth.left(part, widths[c])
                : TextWidth.right(part, widths[c]);
        cell = figures && kind == Table.Kind.LIKELY ? palette.money(cell) : cell;
        line.append(c == 0 ? "" : INDENT).append(row.total() ? palette.strong(cell) : cell);
      }
      if (i < remarks.size()) {
        String part = remarks.get(i);
        line.append(INDENT).append(row.total() ? palette.strong(part) : part);
      }
      out.add(line.toString());
    }
    if (!beside && !remarked.isEmpty()) {
      beneath(remarked, out);
    }
  }

  private void paragraph(Table.Row row, List<String> out) {
    for (String line : TextWidth.wrap(row.cells().get(0), width)) {
      out.add(row.total() ? palette.strong(line) : line);
    }
    StringBuilder sentence = new StringBuilder();
    for (int c = 1; c < widths.length; c++) {
      if (!row.cells().get(c).isEmpty()) {
        sentence.append(sentence.isEmpty() ? "" : ", ");
        sentence.append(table.columns().get(c).header()).append(' ').append(row.cells().get(c));
      }
    }
    beneath(sentence.toString(), out);
    if (remark < row.cells().size() && !row.cells().get(remark).isEmpty()) {
      beneath(row.cells().get(remark), out);
    }
  }

  private void beneath(String text, List<String> out) {
    for (String line : TextWidth.wrap(text, width - INDENT.length())) {
      out.add(INDENT + line);
    }
  }
}
