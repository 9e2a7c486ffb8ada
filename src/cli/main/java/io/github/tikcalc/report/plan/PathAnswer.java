package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.GrowthPath;
import io.github.tikcalc.plan.GrowthPath.Event;
import io.github.tikcalc.plan.GrowthPath.Month;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a creator earns month by month while growing.
 *
 * @param width how many columns the table may take
 */
public record PathAnswer(GrowthPath path, RateCard card, String who, int width) implements Answer {
  private static final String SCHEMA = "tikcalc/grow/v1";

  private PlanWords words() {
    return PlanWords.of(card);
  }

  private Metric followers() {
    return card.inputs().metric(Inputs.FOLLOWERS);
  }

  @Override
  public String title() {
    return "Month by month";
  }

  @Override
  public Document document() {
    Month first = path.months().get(0);
    Month last = path.months().get(path.months().size() - 1);
    Document document = new Document();
    document.paragraph(
        Text.of(who.isEmpty() ? "In " : who + ": in ")
            .plus(last.number() + " months ")
            .plus(words().counted(followers(), first.likely()))
            .plus(
                " become "
                    + words().counted(followers(), last.likely())
                    + ", and the likely total goes ")
            .plus(
                "from "
                    + words().money(first.total().likely())
                    + " to "
                    + words().money(last.total().likely())
                    + " a month",
                Text.Tone.STRONG)
            .plus("."));
    List<Table.Row> rows = new ArrayList<>();
    for (Month month : path.months()) {
      String range =
          month.slow() == month.fast()
              ? words().value(followers(), month.likely())
              : words().value(followers(), month.slow())
                  + "–"
                  + words().value(followers(), month.fast());
      List<String> cells =
          words().figures(month.day().toString(), month.total(), month.spread(), width);
      cells.add(1, range);
      cells.add(happens(month));
      rows.add(new Table.Row(cells, false));
    }
    boolean hasSpread = first.spread() != null;
    List<Table.Column> columns =
        PlanWords.columns(new Table.Column("day", Kind.WORDS), hasSpread, width);
    columns.add(1, new Table.Column("followers", Kind.FIGURES));
    columns.add(new Table.Column("what happens", Kind.REMARK));
    document.add(new Table(columns, rows));
    return hasSpread
        ? document.notes(List.of(Note.of(PlanWords.EIGHT_IN_TEN, PlanWords.ABOUT_EIGHT_IN_TEN)))
        : document;
  }

  private String happens(Month month) {
    List<String> parts = new ArrayList<>();
    for (Event event : month.events()) {
      String verb =
          switch (event.after()) {
            case ELIGIBLE -> "opens";
            case UNCERTAIN -> "may open";
            case INELIGIBLE, UNAVAILABLE -> "closes";
          };
      parts.add(card.stream(event.stream()).title() + " " + verb);
    }
    return String.join(", ", parts);
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("currency", card.currency());
    json.put("per", "month");
    json.put("by", Inputs.FOLLOWERS);
    List<Object> points = new ArrayList<>();
    List<Object> corners = new ArrayList<>();
    for (Month month : path.months()) {
      Map<String, Object> point = new LinkedHashMap<>();
      point.put("month", month.number());
      point.put("asOf", month.day().toString());
      point.put("value", PlanWords.number(month.likely()));
      Map<String, Object> range = new LinkedHashMap<>();
      range.put("low", PlanWords.number(month.slow()));
      range.put("likely", PlanWords.number(month.likely()));
      range.put("high", PlanWords.number(month.fast()));
      point.put("followers", range);
      point.put("total", PlanWords.json(month.total()));
      point.put("spread", PlanWords.json(month.spread()));
      points.add(point);
      if (!month.events().isEmpty()) {
        Map<String, Object> corner = new LinkedHashMap<>();
        corner.put("month", month.number());
        corner.put("asOf", month.day().toString());
        corner.put("value", PlanWords.number(month.likely()));
        corner.put("total", PlanWords.json(month.total()));
        corner.put("spread", PlanWords.json(month.spread()));
        List<Object> changes = new ArrayList<>();
        for (Event event : month.events()) {
          Map<String, Object> change = new LinkedHashMap<>();
          change.put("stream", event.stream());
          change.put("before", event.before().toString());
          change.put("after", event.after().toString());
          changes.add(change);
        }
        corner.put("changes", changes);
        corners.add(corner);
      }
    }
    json.put("points", points);
    json.put("corners", corners);
    return json;
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "month",
            "as_of",
            "followers_low",
            "followers_likely",
            "followers_high",
            "low",
            "likely",
            "high",
            "spread_low",
            "spread_median",
            "spread_high",
            "events"));
    for (Month month : path.months()) {
      List<String> events = new ArrayList<>();
      month.events().forEach(e -> events.add(e.stream() + ":" + e.after()));
      List<String> cells =
          new ArrayList<>(
              List.of(
                  String.valueOf(month.number()),
                  month.day().toString(),
                  PlanWords.cell(month.slow()),
                  PlanWords.cell(month.likely()),
                  PlanWords.cell(month.fast()),
                  MoneyText.plain(month.total().low()),
                  MoneyText.plain(month.total().likely()),
                  MoneyText.plain(month.total().high())));
      cells.addAll(PlanWords.cells(month.spread()));
      cells.add(String.join(" ", events));
      rows.add(cells);
    }
    return rows;
  }
}
