package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Terms;
import io.github.tikcalc.card.Terms.Measure;
import io.github.tikcalc.card.Terms.Term;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.Quote;
import io.github.tikcalc.plan.Quote.Line;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.pocket.Pocket;
import io.github.tikcalc.report.PocketLine;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * What to charge a brand, ready to send.
 *
 * @param pocket what is kept of the total, and what it is in another currency, as told
 * @param who the creator in a few words: {@code At 50,000 followers (Beauty)}
 */
public record QuoteAnswer(Quote quote, Pocket pocket, Terms terms, RateCard card, String who)
    implements Answer {
  private static final String SCHEMA = "tikcalc/quote/v1";

  private PlanWords words() {
    return PlanWords.of(card);
  }

  private String posts() {
    return quote.posts() == 1 ? "one sponsored post" : quote.posts() + " sponsored posts";
  }

  @Override
  public String title() {
    return "What to charge a brand";
  }

  @Override
  public Document document() {
    Document document = new Document();
    Money total = quote.total();
    if (total == null) {
      String stream = card.stream(terms.stream()).title();
      return document.paragraph(
          Text.of(who + ": ")
              .plus("no price", Text.Tone.STRONG)
              .plus(
                  quote.status() == Status.INELIGIBLE
                      ? "; " + stream + " is not open yet (see tikcalc next)."
                      : "; the rate card has no figure for " + stream + "."));
    }
    document.paragraph(
        Text.of(who + ", " + posts() + ": ask for about ")
            .plus(words().money(total.likely()), Text.Tone.STRONG)
            .plus(", between " + words().money(total.low()) + " and " + words().money(total.high()))
            .plus("."));
    List<Table.Row> rows = new ArrayList<>();
    for (Line line : quote.lines()) {
      Gain amount = line.amount();
      rows.add(
          Table.Row.of(
              title(line),
              words().money(amount.low()),
              words().money(amount.likely()),
              words().money(amount.high()),
              share(line)));
    }
    rows.add(
        Table.Row.total(
            "Total",
            words().money(total.low()),
            words().money(total.likely()),
            words().money(total.high()),
            ""));
    for (PocketLine line : pocketLines()) {
      Money amounts = line.amounts();
      rows.add(
          Table.Row.total(
              line.title(),
              line.show(amounts.low()),
              line.show(amounts.likely()),
              line.show(amounts.high()),
              line.how()));
    }
    document.add(
        new Table(
            List.of(
                new Table.Column("what for", Kind.WORDS),
                new Table.Column("low", Kind.FIGURES),
                new Table.Column("likely", Kind.LIKELY),
                new Table.Column("high", Kind.FIGURES),
                new Table.Column("of the posts' price", Kind.REMARK)),
            rows));
    return document.notes(sources());
  }

  private List<PocketLine> pocketLines() {
    return PocketLine.of(card, pocket, "You keep");
  }

  private List<Note> sources() {
    StringJoiner titles = new StringJoiner("; ");
    List<String> seen = new ArrayList<>();
    for (Line line : quote.lines()) {
      Term term = line.term();
      if (term != null) {
        term.sources().stream()
            .filter(source -> !seen.contains(source.key()))
            .forEach(
                source -> {
                  seen.add(source.key());
                  titles.add(source.title());
                });
      }
    }
    return seen.isEmpty() ? List.of() : List.of(Note.of("Terms by", titles + "."));
  }

  private String title(Line line) {
    Term term = line.term();
    if (term == null) {
      return quote.posts() == 1 ? "Sponsored post" : quote.posts() + " sponsored posts";
    }
    return term.measure() == Measure.DAYS
        ? term.title() + ", " + NumberText.exact(line.value()) + " days"
        : term.title();
  }

  private String share(Line line) {
    Term term = line.term();
    if (term == null) {
      return "";
    }
    String low = percent(line.share().low());
    String high = percent(line.share().high());
    return (term.discount() ? "−" : "+") + (low.equals(high) ? low : low + "–" + high) + "%";
  }

  private static String percent(double share) {
    return NumberText.decimals(share * 100, 1);
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("currency", card.currency());
    json.put("stream", terms.stream());
    json.put("status", quote.status().toString());
    json.put("posts", quote.posts());
    json.put("price", PlanWords.json(quote.price()));
    List<Object> lines = new ArrayList<>();
    for (Line line : quote.lines()) {
      Term term = line.term();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("term", term == null ? "posts" : term.id());
      one.put("value", PlanWords.number(line.value()));
      one.put("amount", PlanWords.json(line.amount()));
      lines.add(one);
    }
    json.put("lines", lines);
    json.put("total", PlanWords.json(quote.total()));
    PocketMembers.put(json, pocket);
    return json;
  }

  @Override
  public List<List<String>> csv() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("term", "value", "low", "likely", "high"));
    for (Line line : quote.lines()) {
      Term term = line.term();
      rows.add(
          List.of(
              term == null ? "posts" : term.id(),
              PlanWords.cell(line.value()),
              MoneyText.plain(line.amount().low()),
              MoneyText.plain(line.amount().likely()),
              MoneyText.plain(line.amount().high())));
    }
    Money total = quote.total();
    if (total != null) {
      rows.add(
          List.of(
              "total",
              "",
              MoneyText.plain(total.low()),
              MoneyText.plain(total.likely()),
              MoneyText.plain(total.high())));
    }
    for (PocketLine line : pocketLines()) {
      rows.add(
          List.of(
              line.id(),
              "",
              MoneyText.plain(line.amounts().low()),
              MoneyText.plain(line.amounts().likely()),
              MoneyText.plain(line.amounts().high())));
    }
    return rows;
  }
}
