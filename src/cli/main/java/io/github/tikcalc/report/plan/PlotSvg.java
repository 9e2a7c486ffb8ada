package io.github.tikcalc.report.plan;

import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.CurveTrace.Corner;
import io.github.tikcalc.plan.curve.CurveTrace.Point;
import io.github.tikcalc.report.document.TextWidth;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A curve as an SVG figure: the same curve gives the same bytes. No text is measured, for fonts
 * differ: each has the room that the widest letters would take.
 */
final class PlotSvg {
  private static final int ROW = 14;
  private static final int ABOVE = 8;
  private static final int HEADING = 26;
  private static final int RIGHT = 48;
  private static final int BELOW = 64;
  private static final int LINE = 20;
  private static final int FONT = 13;
  private static final double LETTER = 8.5;
  static final int MOST_MARKS = 12;
  private static final int TICK_ROOM = 56;

  private final CurveTrace trace;
  private final PlotLabels labels;
  private final String title;
  private final Frame frame;
  private final Axis across;
  private final Axis up;
  private final int left;
  private int top;
  private final StringBuilder out = new StringBuilder();

  private PlotSvg(CurveTrace trace, PlotLabels labels, String title, Frame frame) {
    this.trace = trace;
    this.labels = labels;
    this.title = title;
    this.frame = frame;
    this.across = PlotLabels.across(trace);
    this.up = PlotLabels.up(trace);
    int widest = 0;
    for (double tick : up.ticks(8)) {
      widest = Math.max(widest, labels.money(tick).length());
    }
    this.left = (int) Math.ceil(24 + widest * LETTER);
  }

  /**
   * How large a figure is, and what stands on it.
   *
   * @param width in pixels
   * @param height of the plot alone
   * @param alone whether nothing around it tells its heading and what its marks mean
   * @param here the value to point out; NaN: none
   */
  record Frame(int width, int height, boolean alone, double here) {
    /** A figure in a file of its own. */
    static final Frame ALONE = new Frame(800, 400, true, Double.NaN);
  }

  /**
   * The figure.
   *
   * @param title its heading
   * @param marks what is said of each corner that has a line; empty ones have none
   */
  static String of(
      CurveTrace trace, PlotLabels labels, String title, List<String> marks, Frame frame) {
    return new PlotSvg(trace, labels, title, frame).write(marks);
  }

  private String write(List<String> marks) {
    List<String> legend = new ArrayList<>();
    List<Double> at = new ArrayList<>();
    for (int i = 0; i < marks.size() && at.size() < MOST_MARKS; i++) {
      if (!marks.get(i).isEmpty()) {
        Corner corner = trace.corners().get(i);
        at.add(corner.point().value());
        if (frame.alone()) {
          legend.addAll(wrapped(at.size() + "  " + marks.get(i)));
        }
      }
    }
    int[] rows = rows(at);
    int highest = 0;
    for (int row : rows) {
      highest = Math.max(highest, row);
    }
    top = (frame.alone() ? HEADING : 0) + ABOVE + (highest + 1) * ROW;
    int foot = top + frame.height() + BELOW;
    int height = foot + (frame.alone() ? legend.size() * LINE + 16 : -8);
    int width = frame.width();
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"");
    out.append(height + "\" viewBox=\"0 0 " + width + " " + height + "\"");
    out.append(" font-family=\"sans-serif\" font-size=\"" + FONT + "\" role=\"img\">\n");
    out.append("<title>" + escaped(title) + "</title>\n");
    if (frame.alone()) {
      out.append("<rect width=\"" + width + "\" height=\"" + height + "\" fill=\"#ffffff\"/>\n");
      text(left, HEADING, "start", "title", "#222222", title, " font-weight=\"bold\"");
    }
    grid();
    path(band(), "class=\"band\" fill=\"#cfe0f3\" stroke=\"none\"");
    path(
        line(cents -> cents.total().likely()),
        "class=\"likely\" fill=\"none\" stroke=\"#1f5f9f\" stroke-width=\"2\"");
    for (int i = 0; i < at.size(); i++) {
      mark(at.get(i), String.valueOf(i + 1), rows[i]);
    }
    here();
    int y = foot + 8;
    for (String line : legend) {
      text(left, y, "start", "legend", "#444444", line, "");
      y += LINE;
    }
    return out.append("</svg>\n").toString();
  }

  /** In which row above the plot each mark stands, so that none covers another. */
  private int[] rows(List<Double> at) {
    int[] rows = new int[at.size()];
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      double half = String.valueOf(i + 1).length() * LETTER / 2;
      int row = 0;
      while (row < ends.size() && ends.get(row) > x(at.get(i)) - half) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(0.0);
      }
      ends.set(row, x(at.get(i)) + half + 2);
      rows[i] = row;
    }
    return rows;
  }

  private void grid() {
    for (double tick : up.ticks(8)) {
      String y = number(y(tick));
      line(left + "", y, frame.width() - RIGHT + "", y, "grid", "#e3e3e3", "");
      text(left - 8, y(tick) + 4, "end", "tick", "#444444", labels.money(tick), "");
    }
    for (double tick : across.ticks(Math.min(8, (frame.width() - left - RIGHT) / TICK_ROOM))) {
      String x = number(x(tick));
      line(x, top + "", x, top + frame.height() + "", "grid", "#efefef", "");
      text(x(tick), top + frame.height() + 20, "middle", "tick", "#444444", labels.value(tick), "");
    }
    double middle = (left + frame.width() - RIGHT) / 2.0;
    text(
        middle,
        top + frame.height() + 44,
        "middle",
        "tick",
        "#444444",
        labels.metric().title()
            + (frame.alone() ? "; line: likely a month, band: low to high" : ""),
        "");
  }

  private void mark(double value, String label, int row) {
    String x = number(x(value));
    line(x, top + "", x, top + frame.height() + "", "door", "#b06a00", " stroke-dasharray=\"3 3\"");
    text(x(value), top - 6 - row * ROW, "middle", "doors", "#b06a00", label, "");
  }

  /** Where the creator is now, on the line of what is likely. */
  private void here() {
    Point found = null;
    for (Point point : trace.points()) {
      if (point.value() <= frame.here()) {
        found = point;
      }
    }
    if (found != null) {
      out.append("<circle class=\"here\" cx=\"" + number(x(frame.here())) + "\" cy=\"");
      out.append(number(y(found.total().likely() / 100.0)) + "\" r=\"5\" fill=\"#1f5f9f\"/>\n");
    }
  }

  private String line(ToLongFunction<Point> figure) {
    StringBuilder path = new StringBuilder();
    for (Point point : trace.points()) {
      path.append(path.isEmpty() ? "M" : "L");
      path.append(number(x(point.value()))).append(' ');
      path.append(number(y(figure.applyAsLong(point) / 100.0)));
    }
    return path.toString();
  }

  private String band() {
    StringBuilder path = new StringBuilder(line(point -> point.total().high()));
    List<Point> points = trace.points();
    for (int i = points.size() - 1; i >= 0; i--) {
      path.append('L').append(number(x(points.get(i).value()))).append(' ');
      path.append(number(y(points.get(i).total().low() / 100.0)));
    }
    return path.append('Z').toString();
  }

  private double x(double value) {
    return left + across.part(value) * (frame.width() - RIGHT - left);
  }

  private double y(double dollars) {
    return top + frame.height() - Math.max(0, Math.min(1, up.part(dollars))) * frame.height();
  }

  private void path(String path, String how) {
    out.append("<path d=\"").append(path).append("\" ").append(how).append("/>\n");
  }

  private void line(
      String x1, String y1, String x2, String y2, String kind, String color, String how) {
    out.append("<line class=\"" + kind + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2);
    out.append("\" y2=\"" + y2 + "\" stroke=\"" + color + "\"" + how + "/>\n");
  }

  private void text(
      double x, double y, String anchor, String kind, String color, String text, String how) {
    out.append("<text class=\"" + kind + "\" x=\"" + number(x) + "\" y=\"" + number(y));
    out.append("\" text-anchor=\"" + anchor + "\" fill=\"" + color + "\"" + how + ">");
    out.append(escaped(text) + "</text>\n");
  }

  private List<String> wrapped(String text) {
    int room = (int) ((frame.width() - left - RIGHT) / LETTER);
    return TextWidth.wrap(text, room);
  }

  private static String number(double value) {
    BigDecimal rounded = new BigDecimal(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
