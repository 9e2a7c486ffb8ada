package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.diff.CardChange;
import io.github.tikcalc.diff.CardDiff;
import io.github.tikcalc.diff.CardWorths;
import io.github.tikcalc.diff.Effects;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Column;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Table.Row;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The differences of two cards for people: what changed, and what that does to creators.
 *
 * @param told what it does to the creator that is told of; null where nobody is
 * @param examples what it does to creators of several sizes, where nobody is told of
 * @param names what the call names the two cards
 */
record DifferenceScreen(
    CardDiff diff,
    @Nullable Effects told,
    List<Effects> examples,
    CardWorths worths,
    RateCard old,
    RateCard now,
    List<String> names) {

  /** For a screen: each change is a line, however long, so that it can be searched for. */
  String text(int width, Palette palette) {
    StringBuilder out = new StringBuilder();
    diff.changes().forEach(change -> out.append(change.text()).append('\n'));
    if (diff.isEmpty()) {
      out.append("No difference.\n");
    }
    for (Document part : parts()) {
      out.append('\n').append(TextWriter.write(part, width, palette));
    }
    return out.toString();
  }

  /** The same as a document. */
  Document document() {
    Document document = new Document();
    if (diff.isEmpty()) {
      document.paragraph("No difference.");
    } else {
      document
          .heading("What is not the same")
          .steps(diff.changes().stream().map(CardChange::text).toList());
    }
    parts().forEach(part -> part.blocks().forEach(document::add));
    return document;
  }

  private List<Document> parts() {
    List<Document> parts = new ArrayList<>();
    if (told != null) {
      io.github.tikcalc.diff.Table table = told.table(old, now, names.get(0), names.get(1));
      parts.add(new Document().heading(table.title()).add(table.cells()));
      if (!worths.lines().isEmpty()) {
        parts.add(worths(List.of(told), List.of("worth a month")));
      }
    }
    if (told == null && !diff.isEmpty()) {
      parts.add(creators());
    }
    return parts;
  }

  /**
   * As rows: the first card's likely totals, each change with what it adds to them, and the second
   * card's, which the rows before add up to. Changes that are told as one have no worth of their
   * own, and a row behind them that has.
   */
  List<List<String>> csv() {
    List<Effects> effects = told == null ? examples : List.of(told);
    List<List<String>> rows = new ArrayList<>();
    List<String> header =
        new ArrayList<>(List.of("kind", "file", "path", "before", "after", "text"));
    for (int i = 0; i < effects.size(); i++) {
      header.add(told == null ? "likely_" + (long) RatesDiffCommand.FOLLOWERS[i] : "likely");
    }
    rows.add(header);
    rows.add(cells("before", names.get(0), totals(effects, true)));
    for (CardChange change : diff.changes()) {
      List<String> row =
          new ArrayList<>(
              List.of(
                  "change",
                  change.file(),
                  change.path(),
                  Objects.requireNonNullElse(change.before(), ""),
                  Objects.requireNonNullElse(change.after(), ""),
                  change.text()));
      row.addAll(worth(change.text(), effects.size()));
      rows.add(row);
    }
    for (CardWorths.Line line : worths.lines()) {
      if (line.texts().size() > 1 || !isOne(line.texts().get(0))) {
        rows.add(cells("together", String.join("; ", line.texts()), plain(line.worths())));
      }
    }
    rows.add(cells("after", names.get(1), totals(effects, false)));
    return rows;
  }

  private boolean isOne(String text) {
    return diff.changes().stream().anyMatch(change -> change.text().equals(text));
  }

  private static List<String> totals(List<Effects> effects, boolean before) {
    return plain(effects.stream().map(e -> (before ? e.before() : e.after()).likely()).toList());
  }

  private static List<String> plain(List<Long> cents) {
    return cents.stream().map(MoneyText::plain).toList();
  }

  private List<String> cells(String kind, String text, List<String> figures) {
    List<String> row = new ArrayList<>(List.of(kind, "", "", "", "", text));
    row.addAll(figures);
    return row;
  }

  /** What a change alone is worth to each creator; empty where it is told with others, or not. */
  private List<String> worth(String text, int creators) {
    boolean together = false;
    for (CardWorths.Line line : worths.lines()) {
      if (line.texts().equals(List.of(text))) {
        return plain(line.worths());
      }
      together |= line.texts().contains(text);
    }
    boolean nothing = !together && old.currency().equals(now.currency());
    return Collections.nCopies(creators, nothing ? MoneyText.plain(0) : "");
  }

  /** What the change does to creators of several sizes of whom nothing else is known. */
  private Document creators() {
    if (!worths.lines().isEmpty()) {
      List<String> headers = new ArrayList<>();
      for (double followers : RatesDiffCommand.FOLLOWERS) {
        headers.add(NumberText.exact(followers));
      }
      return worths(examples, headers);
    }
    MoneyText before = new MoneyText(old.currency());
    MoneyText after = new MoneyText(now.currency());
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < examples.size(); i++) {
      Effects effects = examples.get(i);
      rows.add(
          List.of(
              NumberText.exact(RatesDiffCommand.FOLLOWERS[i]),
              before.cents(effects.before().likely()),
              after.cents(effects.after().likely())));
    }
    return new Document()
        .heading("Likely a month, all streams together")
        .add(Table.of(List.of("Followers", names.get(0), names.get(1)), rows));
  }

  /** From the first card's likely totals to the second's, with what each change is worth. */
  private Document worths(List<Effects> effects, List<String> headers) {
    MoneyText money = new MoneyText(now.currency());
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        row(names.get(0), effects.stream().map(e -> money.cents(e.before().likely())).toList()));
    for (CardWorths.Line line : worths.lines()) {
      int count = line.texts().size();
      String together = worths.lines().size() == 1 ? "all " + count : count + " smaller";
      String what = count == 1 ? line.texts().get(0) : together + " changes";
      rows.add(row(what, line.worths().stream().map(cents -> signed(money, cents)).toList()));
    }
    rows.add(
        row(names.get(1), effects.stream().map(e -> money.cents(e.after().likely())).toList()));
    List<Column> columns = new ArrayList<>(List.of(new Column("", Kind.WORDS)));
    headers.forEach(header -> columns.add(new Column(header, Kind.FIGURES)));
    List<Row> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      cells.add(new Row(rows.get(i), i == 0 || i == rows.size() - 1));
    }
    String whose = effects.size() > 1 ? ", by followers" : "";
    return new Document()
        .heading("What each change is worth: likely a month, all streams together" + whose)
        .add(new Table(columns, cells));
  }

  private static List<String> row(String first, List<String> others) {
    List<String> row = new ArrayList<>(List.of(first));
    row.addAll(others);
    return row;
  }

  private static String signed(MoneyText money, long cents) {
    String size = money.cents(Math.abs(cents));
    return cents > 0 ? "+" + size : cents < 0 ? "−" + size : size;
  }
}
