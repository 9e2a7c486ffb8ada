package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.diff.CardDiff;
import io.github.tikcalc.diff.CardWorths;
import io.github.tikcalc.diff.Effects;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Column;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Table.Row;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
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

  String text(Console console, Console.ColorMode color) {
    StringBuilder out = new StringBuilder();
    diff.changes().forEach(change -> out.append(change.text()).append('\n'));
    if (diff.isEmpty()) {
      out.append("No difference.\n");
    }
    if (told != null) {
      io.github.tikcalc.diff.Table table = told.table(old, now, names.get(0), names.get(1));
      out.append('\n')
          .append(console.text(new Document().heading(table.title()).add(table.cells()), color));
      if (!worths.lines().isEmpty()) {
        out.append('\n')
            .append(console.text(worths(List.of(told), List.of("worth a month")), color));
      }
    }
    if (told == null && !diff.isEmpty()) {
      out.append('\n').append(console.text(creators(), color));
    }
    return out.toString();
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
