package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.curve.CurveTrace;
import io.github.tikcalc.plan.curve.CurveTrace.Change;
import io.github.tikcalc.plan.curve.CurveTrace.Corner;
import io.github.tikcalc.plan.curve.CurveTrace.Point;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a creator earns as one input grows.
 *
 * @param grid the points to list; none: the corners are listed
 * @param spreads what eight in ten such creators earn at each value
 * @param who the creator in a few words
 * @param width how many columns the plot may take
 * @param ascii whether it is drawn in ASCII
 */
public record GrowAnswer(
    CurveTrace trace,
    List<Point> grid,
    SpreadAlong spreads,
    RateCard card,
    String who,
    int width,
    boolean ascii)
    implements Answer {
  private static final String SCHEMA = "tikcalc/grow/v1";

  /** More rows than these nobody reads: those where a stream opens or closes stay. */
  private static final int ROWS = 18;

  /** More streams than these are counted, not named. */
  private static final int FEW = 2;

  public GrowAnswer {
    grid = List.copyOf(grid);
  }

  private PlanWords words() {
    return PlanWords.of(card);
  }

  private String title(String stream) {
    return card.stream(stream).title();
  }

  @Override
  public String title() {
    return "As " + Wording.lower(trace.metric().title()) + " grow";
  }

  @Override
  public Document document() {
    Point first = trace.points().get(0);
    Point last = trace.points().get(trace.points().size() - 1);
    Document document = new Document();
    document.paragraph(
        Text.of(who.isEmpty() ? "From " : who + ": from ")
            .plus(words().value(trace.metric(), first.value()) + " to ")
            .plus(words().counted(trace.metric(), last.value()))
            .plus(", the likely total goes ")
            .plus(
                "from "
                    + words().money(first.total().likely())
                    + " to "
                    + words().money(last.total().likely())
                    + " a month",
                Text.Tone.STRONG)
            .plus("."));
    PlotLabels labels = new PlotLabels(trace.metric(), card.currency());
    document.add(
        new Document.Figure(
            PlotText.of(trace, labels, width - 2, ascii), () -> figure().markup(Double.NaN)));
    document.add(grid.isEmpty() ? corners() : points());
    List<Note> notes = new ArrayList<>();
    if (hasSpread()) {
      notes.add(Note.of(PlanWords.EIGHT_IN_TEN, PlanWords.ABOUT_EIGHT_IN_TEN));
    }
    notes.add(
        Note.of(
            "Plot",
            (ascii ? "* likely, . low and high" : "the line is likely, its edges low and high")
                + "; "
                + trace.metric().title().toLowerCase(Locale.ROOT)
                + " across."));
    return document.notes(notes);
  }

  private Table points() {
    List<Table.Row> rows = new ArrayList<>();
    for (Point point : grid) {
      rows.add(new Table.Row(figures(point), false));
    }
    return new Table(columns(), rows);
  }

  private Table corners() {
    List<Corner> shown = new ArrayList<>(trace.corners());
    for (int i = shown.size() - 2; i > 0 && shown.size() > ROWS; i--) {
      if (shown.get(i).changes().isEmpty()) {
        shown.remove(i);
      }
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Corner corner : shown) {
      List<String> cells = figures(corner.point());
      Gain more = corner.more();
      cells.add(more == null ? "" : words().signed(more.likely()));
      cells.add(happens(corner));
      rows.add(new Table.Row(cells, false));
    }
    List<Table.Column> columns = columns();
    columns.add(
        new Table.Column(words().value(trace.metric(), trace.step()) + " more", Kind.FIGURES));
    columns.add(new Table.Column("what happens there", Kind.REMARK));
    return new Table(columns, rows);
  }

  private boolean hasSpread() {
    return spreads.at(trace.points().get(0).value()) != null;
  }

  private List<Table.Column> columns() {
    return PlanWords.columns(
        new Table.Column(trace.metric().title(), Kind.FIGURES), hasSpread(), width);
  }

  private List<String> figures(Point point) {
    return words()
        .figures(
            words().value(trace.metric(), point.value()),
            point.total(),
            spreads.at(point.value()),
            width);
  }

  private String happens(Corner corner) {
    List<String> parts = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    for (Change change : corner.changes()) {
      changed.add(change.stream());
      parts.add(title(change.stream()) + " " + GrowFigure.verb(change.after()));
    }
    List<String> bends = new ArrayList<>();
    for (String stream : new TreeSet<>(corner.bends())) {
      if (!changed.contains(stream)) {
        bends.add(title(stream));
      }
    }
    if (!bends.isEmpty()) {
      parts.add(
          bends.size() > FEW
              ? "other rates for " + bends.size() + " streams"
              : "other rates for " + String.join(", ", bends));
    }
    return String.join("; ", parts);
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("currency", card.currency());
    json.put("per", "month");
    json.put("by", trace.metric().id());
    json.put("step", PlanWords.number(trace.step()));
    List<Object> points = new ArrayList<>();
    for (Point point : grid.isEmpty() ? trace.points() : grid) {
      points.add(point(point));
    }
    json.put("points", points);
    List<Object> corners = new ArrayList<>();
    for (Corner corner : trace.corners()) {
      Map<String, Object> one = point(corner.point());
      one.put("more", PlanWords.json(corner.more()));
      List<Object> changes = new ArrayList<>();
      for (Change change : corner.changes()) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("stream", change.stream());
        shown.put("before", change.before().toString());
        shown.put("after", change.after().toString());
        changes.add(shown);
      }
      one.put("changes", changes);
      one.put("bends", List.copyOf(new TreeSet<>(corner.bends())));
      corners.add(one);
    }
    json.put("corners", corners);
    return json;
  }

  private Map<String, Object> point(Point point) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("value", PlanWords.number(point.value()));
    json.put("total", PlanWords.json(point.total()));
    json.put("spread", PlanWords.json(spreads.at(point.value())));
    return json;
  }

  @Override
  public String svg() {
    return figure().alone();
  }

  /** The curve as a figure. */
  public GrowFigure figure() {
    return new GrowFigure(trace, card, who);
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            trace.metric().id(),
            "low",
            "likely",
            "high",
            "spread_low",
            "spread_median",
            "spread_high"));
    List<Point> listed = new ArrayList<>(grid);
    if (grid.isEmpty()) {
      trace.corners().forEach(corner -> listed.add(corner.point()));
    }
    for (Point point : listed) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  PlanWords.cell(point.value()),
                  MoneyText.plain(point.total().low()),
                  MoneyText.plain(point.total().likely()),
                  MoneyText.plain(point.total().high())));
      cells.addAll(PlanWords.cells(spreads.at(point.value())));
      rows.add(cells);
    }
    return rows;
  }
}
