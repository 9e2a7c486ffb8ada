package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.Comparison;
import io.github.tikcalc.plan.Comparison.Change;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why two estimates differ. */
public record DiffAnswer(Comparison comparison) implements Answer {
  private static final String SCHEMA = "tikcalc/diff/v1";

  private RateCard card() {
    return comparison.card();
  }

  private PlanWords words() {
    return PlanWords.of(card());
  }

  @Override
  public String title() {
    return "What the change is worth";
  }

  @Override
  public Document document() {
    long before = comparison.from().likely();
    long after = comparison.to().likely();
    Document document = new Document();
    Text text =
        Text.of("From " + words().money(before) + " to ")
            .plus(words().money(after) + " a month", Text.Tone.STRONG)
            .plus(", likely: ");
    document.paragraph(
        before == after
            ? text.plus("no difference.")
            : text.plus(words().signed(after - before), Text.Tone.STRONG).plus("."));
    if (comparison.changes().isEmpty()) {
      return document.paragraph("The two are the same.");
    }
    List<Table.Row> rows = new ArrayList<>();
    for (Change change : comparison.changes()) {
      rows.add(
          Table.Row.of(
              title(change),
              shown(change, change.from()),
              shown(change, change.to()),
              words().signed(change.worth())));
    }
    rows.add(
        Table.Row.total(
            "Total", words().money(before), words().money(after), words().signed(after - before)));
    document.add(
        new Table(
            List.of(
                new Table.Column("what changed", Kind.WORDS),
                new Table.Column("from", Kind.FIGURES),
                new Table.Column("to", Kind.FIGURES),
                new Table.Column("worth a month", Kind.LIKELY)),
            rows));
    return document;
  }

  /** What changed, for people. */
  public String title(Change change) {
    if (change.what().size() > 1) {
      return change.what().size() + " smaller changes";
    }
    String what = change.what().get(0);
    Inputs inputs = card().inputs();
    if (what.equals(Comparison.DAY)) {
      return "Day";
    }
    if (what.equals(Comparison.CARD)) {
      return "Rate card";
    }
    if (inputs.indexOfMetric(what) >= 0) {
      return inputs.metric(what).title();
    }
    return inputs.indexOfAttribute(what) < 0 ? what : inputs.attribute(what).title();
  }

  private String shown(Change change, @Nullable Object value) {
    if (change.what().size() > 1) {
      return "";
    }
    if (value == null) {
      return "not given";
    }
    String what = change.what().get(0);
    Inputs inputs = card().inputs();
    if (value instanceof Double number && inputs.indexOfMetric(what) >= 0) {
      return words().value(inputs.metric(what), number);
    }
    if (inputs.indexOfAttribute(what) >= 0) {
      Attribute attribute = inputs.attribute(what);
      int index = attribute.indexOf(value.toString());
      return index < 0 ? value.toString() : attribute.values().get(index).title();
    }
    return value.toString();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("currency", card().currency());
    json.put("per", "month");
    json.put("from", PlanWords.json(comparison.from()));
    json.put("to", PlanWords.json(comparison.to()));
    List<Object> changes = new ArrayList<>();
    for (Change change : comparison.changes()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("what", String.join(" ", change.what()));
      one.put("from", plain(change.from()));
      one.put("to", plain(change.to()));
      one.put("worth", PlanWords.dollars(change.worth()));
      changes.add(one);
    }
    json.put("changes", changes);
    return json;
  }

  private static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Double number) {
      return PlanWords.number(number);
    }
    return value == null ? null : value.toString();
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("what", "from", "to", "worth"));
    for (Change change : comparison.changes()) {
      rows.add(
          List.of(
              String.join(" ", change.what()),
              cell(change.from()),
              cell(change.to()),
              MoneyText.plain(change.worth())));
    }
    rows.add(
        List.of(
            "total",
            MoneyText.plain(comparison.from().likely()),
            MoneyText.plain(comparison.to().likely()),
            MoneyText.plain(comparison.to().likely() - comparison.from().likely())));
    return rows;
  }

  private static String cell(@Nullable Object value) {
    Object plain = plain(value);
    return plain == null ? "" : plain.toString();
  }
}
