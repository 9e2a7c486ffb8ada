package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.plan.GrowthPath.Rate;
import io.github.tikcalc.plan.Openings;
import io.github.tikcalc.plan.Openings.Need;
import io.github.tikcalc.plan.Openings.Opening;
import io.github.tikcalc.plan.curve.Gain;
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
import org.jspecify.annotations.Nullable;

/**
 * What opens next.
 *
 * @param who the creator in a few words; may be empty
 * @param rate how fast the creator grows, or null
 */
public record NextAnswer(Openings openings, String who, @Nullable Rate rate) implements Answer {
  private static final String SCHEMA = "tikcalc/next/v1";

  private Estimate now() {
    return openings.now();
  }

  private PlanWords words() {
    return PlanWords.of(now().card());
  }

  private Metric followersMetric() {
    Inputs inputs = now().card().inputs();
    return inputs.metric(Inputs.FOLLOWERS);
  }

  private double followers() {
    return now().profile().metric(now().card().inputs().indexOfMetric(Inputs.FOLLOWERS));
  }

  @Override
  public String title() {
    return "What opens next";
  }

  @Override
  public Document document() {
    Document document = new Document();
    document.paragraph(headline());
    if (!openings.streams().isEmpty()) {
      document.add(table());
    }
    List<Note> notes = new ArrayList<>();
    Money total = now().total();
    notes.add(
        Note.of(
            "Now",
            words().money(total.likely())
                + " a month likely, "
                + words().range(total)
                + " from worst to best."));
    Gain more = openings.more();
    if (more != null) {
      notes.add(
          Note.of(
              "Meanwhile",
              words().counted(followersMetric(), Openings.MORE)
                  + " more bring "
                  + words().money(more.likely())
                  + " a month."));
    }
    return document.notes(notes);
  }

  private Text headline() {
    String at =
        "At "
            + words().counted(followersMetric(), followers())
            + (who.isEmpty() ? "" : " (" + who + ")");
    if (openings.streams().isEmpty()) {
      return Text.of(at + " ").plus("every stream is open to you", Text.Tone.STRONG).plus(".");
    }
    for (Opening opening : openings.streams()) {
      if (opening.followers() > followers()) {
        return Text.of(at + ", ")
            .plus(
                opening.stream().title()
                    + " opens next, at "
                    + words().counted(followersMetric(), opening.followers()),
                Text.Tone.STRONG)
            .plus(": " + words().value(followersMetric(), gap(opening)) + " to go.");
      }
    }
    return Text.of(at + " you have the followers for everything")
        .plus("; what is missing is something else.");
  }

  private double gap(Opening opening) {
    return Math.max(0, opening.followers() - followers());
  }

  private Table table() {
    List<Table.Row> rows = new ArrayList<>();
    for (Opening opening : openings.streams()) {
      Money brings = opening.brings();
      List<String> cells = new ArrayList<>();
      cells.add(words().value(followersMetric(), opening.followers()));
      cells.add(opening.stream().title());
      cells.add(brings == null ? "–" : words().money(brings.low()));
      cells.add(brings == null ? "–" : words().money(brings.likely()));
      cells.add(brings == null ? "–" : words().money(brings.high()));
      cells.add(remark(opening));
      rows.add(new Table.Row(cells, false));
    }
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column("followers", Kind.FIGURES));
    columns.add(new Table.Column("opens", Kind.WORDS));
    columns.add(new Table.Column("low", Kind.FIGURES));
    columns.add(new Table.Column("likely", Kind.LIKELY));
    columns.add(new Table.Column("high", Kind.FIGURES));
    columns.add(new Table.Column("what else it takes", Kind.REMARK));
    return new Table(columns, rows);
  }

  private String remark(Opening opening) {
    List<String> needs = new ArrayList<>();
    for (Need need : opening.needs()) {
      String asked = words().atLeast(need.metric(), need.atLeast());
      needs.add(
          switch (need.result()) {
            case MET -> asked + " (met)";
            case UNMET -> asked + " (" + words().value(need.metric(), need.gap()) + " to go)";
            case UNKNOWN -> asked + " (tell " + Inputs.optionOf(need.metric().id()) + ")";
          });
    }
    Months months = months(opening);
    String when = months == null ? "" : months.words(now().asOf());
    String text = (when.isEmpty() ? "" : when + ": ") + String.join(" and ", needs);
    String pay =
        opening.brings() != null
            ? ""
            : opening.stream().pays().isEmpty()
                ? "nobody publishes what it pays"
                : "pays by what you have not told";
    return text.isEmpty() || pay.isEmpty() ? text + pay : text + "; " + pay;
  }

  private @Nullable Months months(Opening opening) {
    return rate == null ? null : Months.to(followers(), opening.followers(), rate);
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("asOf", now().asOf().toString());
    json.put("currency", now().card().currency());
    json.put("per", "month");
    json.put("followers", PlanWords.number(followers()));
    json.put("total", PlanWords.json(now().total()));
    json.put("per1000Followers", PlanWords.json(openings.more()));
    List<Object> all = new ArrayList<>();
    for (Opening opening : openings.streams()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("stream", opening.stream().id());
      one.put("followers", PlanWords.number(opening.followers()));
      Months months = months(opening);
      if (months != null) {
        Map<String, Object> when = new LinkedHashMap<>();
        when.put("first", months.first() < 0 ? null : months.first());
        when.put("last", months.last() < 0 ? null : months.last());
        one.put("months", when);
      }
      List<Object> needs = new ArrayList<>();
      for (Need need : opening.needs()) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("metric", need.metric().id());
        asked.put("atLeast", PlanWords.number(need.atLeast()));
        asked.put("gap", PlanWords.number(need.gap()));
        asked.put("met", met(need));
        needs.add(asked);
      }
      one.put("needs", needs);
      one.put("brings", PlanWords.json(opening.brings()));
      all.add(one);
    }
    json.put("doors", all);
    return json;
  }

  /** Null where it cannot be told. */
  private static @Nullable Boolean met(Need need) {
    return need.result() == RequirementCheck.Result.UNKNOWN ? null : (Boolean) need.isMet();
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("stream", "title", "followers", "gap", "needs", "low", "likely", "high", "as_of"));
    for (Opening opening : openings.streams()) {
      Money brings = opening.brings();
      List<String> needs = new ArrayList<>();
      for (Need need : opening.needs()) {
        if (!need.isMet()) {
          needs.add(need.metric().id() + ">=" + PlanWords.cell(need.atLeast()));
        }
      }
      rows.add(
          List.of(
              opening.stream().id(),
              opening.stream().title(),
              PlanWords.cell(opening.followers()),
              PlanWords.cell(gap(opening)),
              String.join(" ", needs),
              brings == null ? "" : MoneyText.plain(brings.low()),
              brings == null ? "" : MoneyText.plain(brings.likely()),
              brings == null ? "" : MoneyText.plain(brings.high()),
              now().asOf().toString()));
    }
    return rows;
  }
}
