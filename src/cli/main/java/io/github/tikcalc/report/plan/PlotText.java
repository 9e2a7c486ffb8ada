package io.github.tikcalc.report.plan;

import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.CurveTrace.Point;
import io.github.tikcalc.report.document.TextWidth;
import java.util.ArrayList;
import java.util.List;

/**
 * A curve drawn with characters: the likely figure as a line, low and high as the edges of its
 * band. Each braille character holds two dots by four; in ASCII a character is one dot.
 */
final class PlotText {
  private static final int HEIGHT = 14;
  private static final int BRAILLE = 0x2800;

  /** The bits of a braille character, by column and row. */
  private static final int[][] BITS = {{0x01, 0x02, 0x04, 0x40}, {0x08, 0x10, 0x20, 0x80}};

  private final boolean ascii;
  private final PlotLabels labels;
  private final CurveTrace trace;
  private final Axis across;
  private final Axis up;
  private final int columns;
  private final int wide;
  private final int high;
  private final int[][] cells;

  private PlotText(CurveTrace trace, PlotLabels labels, int columns, boolean ascii) {
    this.trace = trace;
    this.labels = labels;
    this.ascii = ascii;
    this.columns = columns;
    this.wide = ascii ? 1 : 2;
    this.high = ascii ? 1 : 4;
    this.cells = new int[HEIGHT][columns];
    this.across = PlotLabels.across(trace);
    this.up = PlotLabels.up(trace);
  }

  /**
   * The plot in lines.
   *
   * @param width how many columns there are
   */
  static List<String> of(CurveTrace trace, PlotLabels labels, int width, boolean ascii) {
    int margin = 0;
    for (double tick : PlotLabels.up(trace).ticks(HEIGHT / 2)) {
      margin = Math.max(margin, TextWidth.width(labels.money(tick)));
    }
    int columns = Math.max(16, Math.min(90, width - margin - 3));
    return new PlotText(trace, labels, columns, ascii).lines(margin);
  }

  private List<String> lines(int margin) {
    band();
    draw();
    String[] ticks = new String[HEIGHT];
    for (double tick : up.ticks(HEIGHT / 2)) {
      int row = (int) Math.floor((1 - up.part(tick)) * (HEIGHT - 1) + 0.5);
      ticks[row] = labels.money(tick);
    }
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < HEIGHT; row++) {
      StringBuilder line = new StringBuilder();
      String label = ticks[row] == null ? "" : ticks[row];
      line.append(TextWidth.right(label, margin)).append(' ');
      line.append(ascii ? (label.isEmpty() ? '|' : '+') : (label.isEmpty() ? '│' : '┤'));
      for (int column = 0; column < columns; column++) {
        line.append(character(cells[row][column]));
      }
      lines.add(line.toString().stripTrailing());
    }
    lines.add(" ".repeat(margin + 1) + (ascii ? "+" : "└") + rule());
    lines.add(" ".repeat(margin + 2) + below());
    return lines;
  }

  private char character(int cell) {
    if (ascii) {
      return cell == 2 ? '*' : cell == 1 ? '.' : ' ';
    }
    return cell == 0 ? ' ' : (char) (BRAILLE + cell);
  }

  private String rule() {
    StringBuilder rule = new StringBuilder((ascii ? "-" : "─").repeat(columns));
    for (double tick : across.ticks(columns / 12)) {
      rule.setCharAt(column(tick), ascii ? '+' : '┬');
    }
    return rule.toString();
  }

  private int column(double value) {
    return Math.min(columns - 1, (int) Math.floor(across.part(value) * columns));
  }

  private String below() {
    StringBuilder below = new StringBuilder();
    for (double tick : across.ticks(columns / 12)) {
      String label = labels.value(tick);
      int start = Math.max(0, column(tick) - label.length() / 2);
      if (start + label.length() > columns + 2) {
        start = columns + 2 - label.length();
      }
      if (start > below.length() || below.isEmpty()) {
        below.append(" ".repeat(start - below.length())).append(label).append(' ');
      }
    }
    return below.toString().stripTrailing();
  }

  /** The edges of the band. */
  private void band() {
    for (int x = 0; x < columns * wide; x++) {
      Point point = at(x);
      dot(x, point.total().low(), 1);
      dot(x, point.total().high(), 1);
    }
  }

  /** The likely figure, without gaps where it is steep. */
  private void draw() {
    int last = -1;
    for (int x = 0; x < columns * wide; x++) {
      int y = row(at(x).total().likely());
      int from = last < 0 || Math.abs(last - y) <= 1 ? y : last + Integer.signum(y - last);
      for (int at = from; ; at += Integer.signum(y - at)) {
        set(x, at, 2);
        if (at == y) {
          break;
        }
      }
      last = y;
    }
  }

  /** The last point at or before a column of dots. */
  private Point at(int x) {
    double part = (x + 0.5) / (columns * wide);
    Point found = trace.points().get(0);
    for (Point point : trace.points()) {
      if (across.part(point.value()) > part) {
        break;
      }
      found = point;
    }
    return found;
  }

  private int row(long cents) {
    double part = Math.max(0, up.part(cents / 100.0));
    int rows = HEIGHT * high;
    return Math.max(0, Math.min(rows - 1, (int) Math.floor((1 - part) * (rows - 1) + 0.5)));
  }

  private void dot(int x, long cents, int kind) {
    set(x, row(cents), kind);
  }

  private void set(int x, int y, int kind) {
    int column = x / wide;
    int row = y / high;
    if (ascii) {
      cells[row][column] = Math.max(cells[row][column], kind);
    } else {
      cells[row][column] |= BITS[x % wide][y % high];
    }
  }
}
