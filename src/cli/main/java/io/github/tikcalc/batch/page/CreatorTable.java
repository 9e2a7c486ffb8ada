package io.github.tikcalc.batch.page;

import io.github.tikcalc.batch.digest.Standing;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Creators of a roster, a row each. Its script sorts and filters them; without it they stand as
 * they are, the highest likely total first.
 */
final class CreatorTable {
  private static final String ROW = "row";

  /** How a column is laid out; a number sorts by its value, all else by its text. */
  private enum Kind {
    NUM,
    WORDS,
    /** Text of any length, as the roster has it. */
    GIVEN
  }

  private record Column(String title, Kind kind) {}

  private final List<Attribute> attributes;
  private final List<Standing> creators;

  /** The positions of the attributes that any of them tells. */
  private final List<Integer> told;

  private final List<String> passed;
  private final Amounts amounts;
  private final Html out;
  private final List<Column> columns = new ArrayList<>();

  CreatorTable(RateCard card, List<String> passed, List<Standing> creators, Html out) {
    this.attributes = card.inputs().attributes();
    this.creators = creators;
    this.told =
        IntStream.range(0, attributes.size())
            .filter(a -> creators.stream().anyMatch(one -> one.attributes().get(a) >= 0))
            .boxed()
            .toList();
    this.passed = passed;
    this.amounts = new Amounts(card.currency());
    this.out = out;
    columns.add(passed.isEmpty() ? number(ROW) : new Column(passed.get(0), Kind.GIVEN));
    columns.add(number("followers"));
    for (int a : told) {
      columns.add(new Column(attributes.get(a).title().toLowerCase(Locale.ROOT), Kind.WORDS));
    }
    for (String column : passed.subList(Math.min(1, passed.size()), passed.size())) {
      columns.add(new Column(column, Kind.GIVEN));
    }
    for (String figure : List.of("low", "likely", "high")) {
      columns.add(number(figure));
    }
    columns.add(new Column("opens next", Kind.WORDS));
  }

  private static Column number(String title) {
    return new Column(title, Kind.NUM);
  }

  /** What a creator is called: what stands in the first column that passes through, or its line. */
  static String name(Standing one) {
    return one.cells().isEmpty() || one.cells().get(0).isBlank()
        ? "line " + one.line()
        : one.cells().get(0);
  }

  void write() {
    out.open("form", "id", "find", "class", "find", "hidden", "").line();
    out.leaf("label", "Find", "for", "words");
    String[] field = {
      "id", "words", "type", "search", "autocomplete", "off", "spellcheck", "false"
    };
    out.open("input", field);
    out.leaf("label", "Sort by", "for", "by").open("select", "id", "by");
    for (Column column : columns) {
      String[] value = {"value", column.title()};
      String[] now = {"value", column.title(), "selected", ""};
      out.leaf("option", column.title(), column.title().equals("likely") ? now : value);
    }
    out.close("select").leaf("p", "", "id", "found", "role", "status", "class", "note");
    out.close("form").line();
    String[] table = {
      "id", "creators", "class", "creators", "role", "table", "data-sign", amounts.whole(0)
    };
    out.open("table", table).line();
    out.open("thead", "role", "rowgroup").open("tr", "role", "row");
    for (Column column : columns) {
      String kind = column.kind().name().toLowerCase(Locale.ROOT);
      String sorted = column.title().equals("likely") ? "descending" : "none";
      String[] head = {"role", "columnheader", "scope", "col", "class", kind, "aria-sort", sorted};
      out.leaf("th", column.title(), head);
    }
    out.close("tr").close("thead").line().open("tbody", "role", "rowgroup").line();
    creators.forEach(this::row);
    out.close("tbody").close("table").line();
  }

  private void row(Standing one) {
    out.open("tr", "role", "row");
    String[] name = {"role", "rowheader", "scope", "row", "class", "given"};
    String[] line = {
      "role", "rowheader", "scope", "row", "class", "num", "data-v", Long.toString(one.line())
    };
    out.leaf("th", name(one), passed.isEmpty() ? line : name);
    boolean known = !Double.isNaN(one.followers());
    number(
        "followers",
        known ? NumberText.exact(one.followers()) : "",
        known ? NumberText.machine(one.followers()) : "");
    for (int a : told) {
      int value = one.attributes().get(a);
      String title = value < 0 ? "" : attributes.get(a).values().get(value).title();
      words(attributes.get(a).title(), title, "words");
    }
    for (int c = 1; c < passed.size(); c++) {
      words(passed.get(c), one.cells().get(c), "given");
    }
    long[] figures = {one.total().low(), one.total().likely(), one.total().high()};
    String[] titles = {"low", "likely", "high"};
    for (int i = 0; i < figures.length; i++) {
      number(titles[i], amounts.whole(figures[i]), Long.toString(figures[i]));
    }
    Standing.Door door = one.door();
    words("opens next", door == null ? "" : opens(door), "words");
    out.close("tr").line();
  }

  /** What opens, and when. */
  static String opens(Standing.Door door) {
    return door.stream() + " at " + NumberText.exact(door.followers());
  }

  private void number(String of, String text, String value) {
    String kind = of.equals("likely") ? "num likely" : "num";
    out.leaf("td", text, "role", "cell", "class", kind, "data-of", of, "data-v", value);
  }

  private void words(String of, String text, String kind) {
    String shown = text.isEmpty() ? kind + " none" : kind;
    out.leaf("td", text, "role", "cell", "class", shown, "data-of", of);
  }
}
