package io.github.tikcalc.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Lines of a title, three figures and how they come about, in columns no wider than the terminal.
 * What lacks room gives way: the explanation goes under its line, a title takes several lines, and
 * where the figures alone fill the width each line becomes a paragraph.
 */
final class FigureTable {
  private static final int GAP = 2;
  private static final int NARROWEST_TITLE = 16;
  private static final int WIDEST_TITLE = 40;
  // Below this, a column of explanations is a ribbon.
  private static final int RIBBON = 30;
  private static final String INDENT = "  ";

  private final int width;
  private final Palette palette;
  private final int title;
  private final int figure;
  private final boolean columns;
  // The width of the column of explanations; 0 where they go under their lines.
  private final int ribbon;
  private final StringBuilder out = new StringBuilder();

  /** A line; {@code how} is empty where nothing is to be said. */
  record Row(String title, String low, String likely, String high, String how) {}

  private FigureTable(List<Row> all, int width, Palette palette) {
    this.width = width;
    this.palette = palette;
    int longest = 0;
    int widest = "likely".length();
    for (Row row : all) {
      longest = Math.max(longest, Screen.width(row.title()));
      for (String amount : List.of(row.low(), row.likely(), row.high())) {
        widest = Math.max(widest, Screen.width(amount));
      }
    }
    this.figure = GAP + widest;
    this.title = Math.min(Math.min(longest, WIDEST_TITLE) + GAP, width - 3 * figure);
    this.columns = title >= Math.min(longest + GAP, NARROWEST_TITLE);
    int rest = width - title - 3 * figure - GAP;
    this.ribbon = rest >= RIBBON ? rest : 0;
  }

  /** The rows and the total, each line ended by a line feed. */
  static String render(List<Row> rows, Row total, int width, Palette palette) {
    List<Row> all = new ArrayList<>(rows);
    all.add(total);
    FigureTable table = new FigureTable(all, width, palette);
    table.head();
    if (rows.isEmpty()) {
      table.line(INDENT + "No stream that is open has a figure.");
    }
    for (Row row : rows) {
      table.row(row, false);
    }
    table.row(total, true);
    return table.out.toString();
  }

  private void head() {
    if (columns) {
      String figures =
          Screen.right("low", figure)
              + Screen.right("likely", figure)
              + Screen.right("high", figure);
      line(
          palette.strong(" ".repeat(title) + figures)
              + (ribbon > 0 ? INDENT + palette.strong("how") : ""));
    }
  }

  private void row(Row row, boolean strong) {
    if (!columns) {
      paragraph("", row.title(), strong ? palette::strong : text -> text);
      paragraph(INDENT, sentence(row), strong ? palette::strong : palette::money);
    } else {
      line(row, strong);
    }
    if (ribbon == 0 && !row.how().isEmpty()) {
      paragraph(INDENT, row.how(), palette::faint);
    }
  }

  private void line(Row row, boolean strong) {
    List<String> titles = Screen.wrap(row.title(), title - GAP);
    List<String> how = ribbon > 0 ? Screen.wrap(row.how(), ribbon) : List.of("");
    for (int i = 0; i < Math.max(titles.size(), how.size()); i++) {
      String name = Screen.left(i < titles.size() ? titles.get(i) : "", title);
      line(
          (strong ? palette.strong(name) : name)
              + (i == 0 ? figures(row, strong) : " ".repeat(3 * figure))
              + INDENT
              + (i < how.size() ? how.get(i) : ""));
    }
  }

  private String figures(Row row, boolean strong) {
    String low = Screen.right(row.low(), figure);
    String likely = palette.money(Screen.right(row.likely(), figure));
    String high = Screen.right(row.high(), figure);
    return strong
        ? palette.strong(low) + palette.strong(likely) + palette.strong(high)
        : low + likely + high;
  }

  private static String sentence(Row row) {
    return row.low().equals(row.high())
        ? row.low()
        : row.low() + "–" + row.high() + ", likely " + row.likely();
  }

  private void paragraph(String indent, String text, UnaryOperator<String> paint) {
    for (String part : Screen.wrap(text, width - indent.length())) {
      line(indent + paint.apply(part));
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
