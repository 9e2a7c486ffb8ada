package io.github.tikcalc.batch.page;

import io.github.tikcalc.batch.digest.Digest;
import io.github.tikcalc.batch.digest.Standing;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.html.Foot;
import io.github.tikcalc.report.html.Html;
import io.github.tikcalc.report.html.HtmlWriter;
import io.github.tikcalc.report.html.Page;
import io.github.tikcalc.report.wording.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A roster as a page to look at, to send and to print. */
public final class RosterPage {
  private static final int MOST_GROUPS = 15;

  private final String name;
  private final RosterResult result;
  private final Digest digest;
  private final Estimator estimator;
  private final RateCard card;
  private final Amounts amounts;
  private final Html out = new Html();

  private RosterPage(String name, RosterResult result, Digest digest, Estimator estimator) {
    this.name = name;
    this.result = result;
    this.digest = digest;
    this.estimator = estimator;
    this.card = estimator.card();
    this.amounts = new Amounts(card.currency());
  }

  /**
   * The page, ended by a line feed.
   *
   * @param name of the roster
   * @param digest of the same run
   * @param label which card the estimator was made of
   */
  public static String write(
      String name, RosterResult result, Digest digest, Estimator estimator, CardLabel label) {
    return new RosterPage(name, result, digest, estimator).page(label.foot(estimator.card()));
  }

  private String page(Foot foot) {
    out.open("main").line();
    head();
    boolean any = result.estimated() > 0;
    if (any) {
      section("distribution", "How they spread");
      new SpreadPlot(digest.steps(), amounts, out).write();
      out.close("section").line();
      groups();
      nearest();
      creators();
      assumed();
    }
    rejects();
    out.open("footer").leaf("p", foot.text()).close("footer").line().close("main").line();
    List<String> scripts = any ? List.of(Page.script("roster.js")) : List.of();
    return new Page(title(), out, foot.program(), scripts, "").write();
  }

  private String title() {
    return name + ": " + amounts.whole(result.total().likely()) + " a month on TikTok";
  }

  private static String creators(long count) {
    return Amounts.count(count) + (count == 1 ? " creator" : " creators");
  }

  private void head() {
    String day = estimator.asOf().toString();
    out.open("header").line();
    out.open("p", "class", "kicker").leaf("span", "TikTok earnings estimate of a roster");
    out.leaf("time", day, "datetime", day).close("p").line();
    out.open("h1").text(creators(result.estimated()) + " ").leaf("small", name).close("h1").line();
    if (result.estimated() == 0) {
      out.leaf("p", "No row has an estimate.", "class", "lead").close("header").line();
      return;
    }
    RosterResult.Total total = result.total();
    out.open("p", "class", "sum").leaf("strong", amounts.whole(total.likely())).text(" ");
    out.leaf("span", "a month in all, likely").close("p").line();
    out.open("p", "class", "lead").text("Between ").leaf("strong", amounts.whole(total.low()));
    out.text(" and ").leaf("strong", amounts.whole(total.high()));
    out.text(", if each of them did all that is open to them, and all landed low or all high.");
    out.close("p").close("header").line();
  }

  private void section(String id, String title) {
    out.open("section", "class", id, "aria-labelledby", id).leaf("h2", title, "id", id).line();
  }

  private void groups() {
    if (!result.groups().isEmpty()) {
      section("groups", "By " + lower(result.groupedBy()));
      HtmlWriter.write(table(result.groupedBy(), result.groups()), out);
      out.close("section").line();
    }
    Attribute country = digest.country();
    if (country != null && !digest.countries().isEmpty()) {
      section("countries", "By " + lower(country.title()));
      HtmlWriter.write(table(country.title(), digest.countries()), out);
      out.close("section").line();
    }
  }

  private static String lower(String title) {
    return title.toLowerCase(Locale.ROOT);
  }

  /** The groups, those behind the first together. */
  private Table table(String title, List<RosterResult.Group> groups) {
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column(lower(title), Table.Kind.WORDS));
    columns.add(new Table.Column("creators", Table.Kind.FIGURES));
    columns.add(new Table.Column("low", Table.Kind.FIGURES));
    columns.add(new Table.Column("likely", Table.Kind.LIKELY));
    columns.add(new Table.Column("high", Table.Kind.FIGURES));
    List<Table.Row> rows = new ArrayList<>();
    int shown = groups.size() > MOST_GROUPS + 1 ? MOST_GROUPS : groups.size();
    groups.subList(0, shown).forEach(one -> rows.add(row(one.title(), one.total(), false)));
    RosterResult.Total others = RosterResult.Total.NONE;
    for (RosterResult.Group one : groups.subList(shown, groups.size())) {
      others = others.plus(one.total());
    }
    if (shown < groups.size()) {
      rows.add(row(groups.size() - shown + " others", others, false));
    }
    rows.add(row("Total", result.total(), true));
    return new Table(columns, rows);
  }

  private Table.Row row(String title, RosterResult.Total total, boolean all) {
    List<String> cells =
        List.of(
            title,
            Amounts.count(total.creators()),
            amounts.whole(total.low()),
            amounts.whole(total.likely()),
            amounts.whole(total.high()));
    return new Table.Row(cells, all);
  }

  private void nearest() {
    List<Standing> near = digest.nearest();
    if (near.isEmpty()) {
      return;
    }
    section("nearest", "Nearest to a door");
    out.leaf(
        "p",
        "Whose followers have to grow the fewest times until a stream opens that asks for more"
            + (near.size() == Digest.MOST_NEAR ? ": the first " + near.size() + "." : "."),
        "class",
        "note");
    List<List<String>> rows = new ArrayList<>();
    for (Standing one : near) {
      Standing.Door door = one.door();
      if (door != null) {
        rows.add(
            List.of(
                CreatorTable.name(one),
                NumberText.exact(one.followers()),
                NumberText.exact(door.followers() - one.followers()),
                CreatorTable.opens(door)));
      }
    }
    HtmlWriter.write(
        Table.of(List.of("creator", "followers", "to go", "until this opens"), rows), out);
    out.close("section").line();
  }

  private void creators() {
    List<Standing> shown = digest.highest();
    section("all", "The creators");
    String note = "What each could earn a month, likely between low and high.";
    if (shown.size() < result.estimated()) {
      note =
          "The "
              + Amounts.count(shown.size())
              + " with the highest likely totals of "
              + Amounts.count(result.estimated())
              + "; all else on this page counts them all.";
    }
    out.leaf("p", note, "class", "note").line();
    new CreatorTable(card, digest.columns(), shown, out).write();
    out.close("section").line();
  }

  private void assumed() {
    if (result.assumed().isEmpty()) {
      return;
    }
    section("guesses", "Assumed for all");
    out.leaf("p", "No row tells these, so they are taken from the rate card.", "class", "note");
    List<Document.Note> notes = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (RosterResult.Assumed one : result.assumed()) {
      if (one.value().isEmpty()) {
        others.add(one.title());
      } else {
        notes.add(Document.Note.of(one.title(), one.value()));
      }
    }
    if (!others.isEmpty()) {
      notes.add(Document.Note.of("Worked out for each row", String.join(", ", others)));
    }
    HtmlWriter.write(new Document.Notes(notes), out);
    out.close("section").line();
  }

  private void rejects() {
    if (result.rejected() == 0) {
      return;
    }
    section("rejects", "Rows without an estimate");
    long more = result.rejected() - digest.rejects().size();
    String note =
        Amounts.count(result.rejected())
            + (result.rejected() == 1 ? " row was" : " rows were")
            + " rejected and "
            + (result.rejected() == 1 ? "counts" : "count")
            + " nowhere"
            + (more > 0
                ? "; the first " + Amounts.count(digest.rejects().size()) + " are these."
                : ".");
    out.leaf("p", note, "class", "note").line();
    List<Table.Column> columns = new ArrayList<>();
    columns.add(new Table.Column("line", Table.Kind.FIGURES));
    columns.add(new Table.Column("column", Table.Kind.WORDS));
    columns.add(new Table.Column("why", Table.Kind.REMARK));
    List<Table.Row> rows = new ArrayList<>();
    for (Digest.Rejected one : digest.rejects()) {
      rows.add(Table.Row.of(Long.toString(one.line()), one.column(), one.reason()));
    }
    HtmlWriter.write(new Table(columns, rows), out);
    out.close("section").line();
  }
}
