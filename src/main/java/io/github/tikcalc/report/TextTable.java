package io.github.tikcalc.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Cells in columns no wider than a screen: figures to the right, long text wrapped. */
public final class TextTable {
  private static final String GAP = "  ";
  private static final int NARROWEST = 8;
  // The last column holds addresses: broken ones are of no use, so its words stay whole.
  private static final int LAST = 24;
  private static final Pattern FIGURE = Pattern.compile("[+−-]?[$A-Z ]*[0-9.,%]+|–|");

  private final List<String> headers;
  private final List<List<String>> rows;
  private final int[] widths;
  private final boolean[] figures;

  private TextTable(List<String> headers, List<List<String>> rows, int width) {
    this.headers = headers;
    this.rows = rows;
    this.widths = new int[headers.size()];
    this.figures = new boolean[headers.size()];
    for (int c = 0; c < widths.length; c++) {
      int column = c;
      widths[c] =
          Math.max(
              Screen.width(headers.get(c)),
              rows.stream().mapToInt(row -> Screen.width(row.get(column))).max().orElse(0));
      figures[c] = rows.stream().allMatch(row -> FIGURE.matcher(row.get(column)).matches());
    }
    int last = widths.length - 1;
    int natural = widths[last];
    widths[last] = Math.min(natural, LAST);
    fit(width - GAP.length() * last);
    int free = width - Arrays.stream(widths).sum() - GAP.length() * last;
    widths[last] = Math.min(natural, widths[last] + Math.max(0, free));
  }

  /**
   * A table in lines, each ended by a line feed.
   *
   * @param rows each has as many cells as there are headers
   * @param width how many columns of the screen a line may take, if the table can be made so narrow
   */
  public static String of(
      String title, List<String> headers, List<List<String>> rows, int width, Palette palette) {
    TextTable table = new TextTable(headers, rows, width);
    StringBuilder out = new StringBuilder(palette.strong(title)).append('\n');
    table.line(headers).forEach(line -> out.append(palette.faint(line)).append('\n'));
    table.rows.forEach(row -> table.line(row).forEach(line -> out.append(line).append('\n')));
    return out.toString();
  }

  /** Takes from the widest column until all fit. */
  private void fit(int width) {
    int over = -width;
    for (int column : widths) {
      over += column;
    }
    while (over > 0) {
      int widest = 0;
      for (int c = 1; c < widths.length; c++) {
        widest = widths[c] > widths[widest] ? c : widest;
      }
      if (widths[widest] <= NARROWEST) {
        return;
      }
      widths[widest]--;
      over--;
    }
  }

  private List<String> line(List<String> cells) {
    List<List<String>> wrapped = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < cells.size(); c++) {
      List<String> lines =
          c == cells.size() - 1
              ? Screen.wrapWords(cells.get(c), widths[c])
              : Screen.wrap(cells.get(c), widths[c]);
      wrapped.add(lines);
      height = Math.max(height, lines.size());
    }
    List<String> out = new ArrayList<>();
    for (int i = 0; i < height; i++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < headers.size(); c++) {
        String part = i < wrapped.get(c).size() ? wrapped.get(c).get(i) : "";
        line.append(c == 0 ? "" : GAP);
        line.append(figures[c] ? Screen.right(part, widths[c]) : Screen.left(part, widths[c]));
      }
      out.add(line.toString().stripTrailing());
    }
    return out;
  }
}
