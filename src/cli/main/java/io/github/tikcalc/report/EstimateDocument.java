package io.github.tikcalc.report;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.wording.Absence;
import io.github.tikcalc.report.wording.Assumptions;
import io.github.tikcalc.report.wording.EightInTen;
import io.github.tikcalc.report.wording.Headline;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Sections;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.report.wording.Worth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An estimate for a person. The brief one is a first screen: the answer in a sentence, the streams
 * that pay most, what is nearest and what is worth telling; the whole one leaves out nothing.
 */
final class EstimateDocument {
  private static final int MOST_ROWS = 6;
  private static final int FEWEST_ROWS = 2;

  /** A small screen, and two lines for the prompts. */
  private static final int SCREEN_HEIGHT = 22;

  private static final int SCREEN_WIDTH = 80;

  private static final int MOST_WORTH = 3;
  private static final int LONGEST_CALL = 48;

  /** What takes less than a hundredth off the high figure isn't worth a word. */
  private static final int TELLING = 100;

  private final Presentation presentation;
  private final Estimate estimate;
  private final Wording wording;
  private final Sections sections;
  private final List<Sections.Paying> paying;
  private final Document document = new Document();

  private EstimateDocument(Presentation presentation) {
    this.presentation = presentation;
    this.estimate = presentation.estimate();
    this.wording = new Wording(estimate);
    this.sections = new Sections(estimate, wording);
    this.paying = sections.paying();
  }

  static Document of(Presentation presentation) {
    Absence absence = Absence.of(presentation.estimate());
    if (absence != null) {
      return new EstimateDocument(presentation).absent(absence);
    }
    if (presentation.detail().isBrief()) {
      return firstScreen(presentation);
    }
    EstimateDocument shown = new EstimateDocument(presentation);
    if (presentation.detail().stream() >= 0 && !presentation.detail().all()) {
      // Who asks about one stream has seen the others.
      new ExplanationDocument(shown.estimate).addTo(shown.document, presentation.detail().stream());
      return shown.document.notes(List.of(shown.card()));
    }
    if (shown.isForBrand()) {
      shown.forBrand();
    } else if (presentation.detail().all()) {
      shown.whole();
    } else {
      shown.brief(MOST_ROWS);
    }
    if (presentation.detail().explain()) {
      new ExplanationDocument(shown.estimate).addTo(shown.document, presentation.detail().stream());
    }
    return shown.document;
  }

  /** All there is to say where there is no TikTok. */
  private Document absent(Absence absence) {
    headline();
    List<Note> notes = new ArrayList<>();
    Source source = absence.source();
    if (source != null) {
      notes.add(Note.of("Source", source.title()));
    }
    notes.add(card());
    return document.notes(notes);
  }

  /** As many rows as fit a small screen together with all that is said of them. */
  private static Document firstScreen(Presentation presentation) {
    for (int rows = MOST_ROWS; ; rows--) {
      EstimateDocument shown = new EstimateDocument(presentation);
      shown.brief(rows);
      int width = Math.max(SCREEN_WIDTH, presentation.width());
      String text = TextWriter.write(shown.document, width, Palette.PLAIN);
      if (rows == FEWEST_ROWS || lines(text) <= SCREEN_HEIGHT) {
        return shown.document;
      }
    }
  }

  private static final class HighestFirst implements Comparator<Sections.Paying> {
    @Override
    public int compare(Sections.Paying a, Sections.Paying b) {
      return Long.compare(b.cents().likely(), a.cents().likely());
    }
  }

  private static int lines(String text) {
    int lines = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    return lines;
  }

  private void brief(int most) {
    headline();
    List<Sections.Paying> rows = new ArrayList<>(paying);
    rows.sort(new HighestFirst());
    table(rows, most, false);
    sureness();
    List<Note> notes = new ArrayList<>();
    Sections.Line nearest = sections.nearest();
    if (nearest != null) {
      notes.add(Note.of("Nearest", nearest.title() + ", " + nearest.text()));
    }
    if (presentation.sureness() == null || presentation.sureness().worths() == null) {
      worth(notes); // else it stands above, of every input
    }
    for (String age : wording.supposed()) {
      notes.add(Note.of("Supposed", "you are " + age));
    }
    evidence(notes);
    String again = presentation.detail().again();
    boolean brief = again != null && again.length() <= LONGEST_CALL;
    notes.add(
        Note.of(
            "More",
            (brief ? again : "the same call with")
                + (presentation.detail().explain() ? " --all" : " --all, or --explain")));
    notes.add(card());
    document.notes(notes);
  }

  private void whole() {
    headline();
    table(paying, Integer.MAX_VALUE, true);
    sureness();
    for (Sections.Section section : sections.others(true)) {
      List<Note> notes = new ArrayList<>();
      for (Sections.Line line : section.lines()) {
        notes.add(Note.of(line.title(), line.text()));
      }
      document.heading(section.title()).notes(notes);
    }
    guesses();
    List<Note> notes = new ArrayList<>();
    evidence(notes);
    if (estimate.total().high() > 0) {
      notes.add(method());
    }
    notes.add(card());
    document.notes(notes);
  }

  /**
   * An estimate as a page that is read without the program: it also says how sure is worked out.
   */
  static Document page(Presentation presentation) {
    Document page = of(presentation);
    if (!presentation.detail().all() && presentation.estimate().total().high() > 0) {
      page.notes(List.of(new EstimateDocument(presentation).method()));
    }
    return page;
  }

  /** What eight in ten earn, its odds, and what it is worth to tell an input. */
  private void sureness() {
    Sureness sureness = presentation.sureness();
    if (sureness == null || paying.isEmpty() || estimate.total().high() == 0) {
      return;
    }
    EightInTen words =
        new EightInTen(sureness.creators(), new MoneyText(estimate.card().currency()));
    String line = (isForBrand() ? words.lineForOthers() : words.line());
    String shape = words.shape(sureness.ascii());
    boolean room = line.length() + shape.length() + 2 <= presentation.width();
    Text text = Text.of(line, Text.Tone.STRONG);
    document.paragraph(
        room && !shape.isEmpty() ? text.plus("  ").plus(shape, Text.Tone.FAINT) : text);
    List<String> odds = new ArrayList<>();
    for (long cents : sureness.odds()) {
      odds.add(words.odds(cents));
    }
    document.steps(odds);
    if (sureness.worths() != null) {
      new WorthNotes(presentation, wording).addTo(document, sureness.worths());
    }
  }

  private boolean isForBrand() {
    return presentation.detail().reader() == Presentation.Reader.BRAND;
  }

  private Note method() {
    Sureness sureness = presentation.sureness();
    if (sureness == null) {
      return Note.of("8 in 10", "not told: the card has more than 127 inputs and streams");
    }
    return Note.of(
        "8 in 10",
        "2,048 imagined creators, spread evenly over all that is not told; "
            + NumberText.exact(sureness.creators().together())
            + " of where they land is common to all streams"
            + (isForBrand() ? "" : " (--together)"));
  }

  private void forBrand() {
    headline();
    table(paying, Integer.MAX_VALUE, false);
    sureness();
    List<String> guesses = new ArrayList<>();
    for (MetricValue metric : new Assumptions(estimate).metrics()) {
      guesses.add(metric.metric().title() + " " + wording.assumption(metric));
    }
    List<Note> notes = new ArrayList<>();
    if (!guesses.isEmpty()) {
      notes.add(Note.of("* Estimated", String.join("; ", guesses) + "."));
    }
    evidence(notes);
    notes.add(card());
    document.notes(notes);
  }

  static String who(Presentation.Reader reader) {
    return reader == Presentation.Reader.CREATOR ? Headline.YOU : "a creator";
  }

  private void headline() {
    document.paragraph(
        new Headline(estimate, wording, who(presentation.detail().reader())).text(paying));
  }

  private void table(List<Sections.Paying> all, int most, boolean ranges) {
    if (all.isEmpty()) {
      return;
    }
    List<Table.Row> rows = new ArrayList<>();
    List<Sections.Paying> first = all.size() > most ? all.subList(0, most - 1) : all;
    for (Sections.Paying row : first) {
      String title = row.title() + (row.judgement() ? " ~" : "");
      rows.add(row(title, row.cents(), ranges ? row.how() : row.likely(), false));
    }
    if (first.size() < all.size()) {
      rows.add(smaller(all.subList(first.size(), all.size())));
    }
    String rounded = sections.isRounded(paying) ? "rounded" : "";
    rows.add(row("Total", estimate.total(), rounded, true));
    for (PocketLine line : pocket()) {
      Money amounts = line.amounts();
      rows.add(
          new Table.Row(
              List.of(
                  line.title(),
                  line.show(amounts.low()),
                  line.show(amounts.likely()),
                  line.show(amounts.high()),
                  line.how()),
              true));
    }
    document.add(
        new Table(
            List.of(
                new Table.Column("a month", Kind.WORDS),
                new Table.Column("low", Kind.FIGURES),
                new Table.Column("likely", Kind.LIKELY),
                new Table.Column("high", Kind.FIGURES),
                new Table.Column(ranges ? "how" : "how, if likely", Kind.REMARK)),
            rows));
  }

  private List<PocketLine> pocket() {
    return PocketLine.of(estimate, presentation.pocket(), presentation.detail().reader());
  }

  private Table.Row smaller(List<Sections.Paying> rest) {
    long low = 0;
    long likely = 0;
    long high = 0;
    List<String> titles = new ArrayList<>();
    for (Sections.Paying row : rest) {
      low += row.cents().low();
      likely += row.cents().likely();
      high += row.cents().high();
      titles.add(row.title());
    }
    String title = rest.size() + " smaller ones";
    return row(title, new Money(low, likely, high), String.join(", ", titles), false);
  }

  private Table.Row row(String title, Money amounts, String how, boolean total) {
    return new Table.Row(
        List.of(
            title,
            sections.show(amounts.low()),
            sections.show(amounts.likely()),
            sections.show(amounts.high()),
            how),
        total);
  }

  /** The few inputs that narrow the total most. */
  private void worth(List<Note> notes) {
    Text text = Text.of("");
    int told = 0;
    for (Worth worth : Worth.of(estimate)) {
      if (told < MOST_WORTH && TELLING * worth.offHigh() > estimate.total().high()) {
        text =
            text.plus(told == 0 ? "" : ", ")
                .plus(Inputs.optionOf(worth.metric().metric().id()), Text.Tone.STRONG)
                .plus(
                    told == 0
                        ? " (up to " + sections.show(worth.offHigh()) + " off the high)"
                        : "");
        told++;
      }
    }
    if (told > 0) {
      notes.add(new Note(Text.of("Tell me"), text));
    }
  }

  /** Everything that is assumed, what narrows the total most first. */
  private void guesses() {
    List<Note> notes = new ArrayList<>();
    for (Worth worth : Worth.of(estimate)) {
      MetricValue metric = worth.metric();
      String gain =
          worth.offHigh() > 0
              ? "; takes up to " + sections.show(worth.offHigh()) + " off the high"
              : "";
      notes.add(
          Note.of(
              Inputs.optionOf(metric.metric().id()),
              metric.metric().title() + ": " + wording.assumption(metric) + gain));
    }
    for (AttributeValue attribute : new Assumptions(estimate).attributes()) {
      if (attribute.value() != null) {
        notes.add(Note.of(Inputs.optionOf(attribute.attribute().id()), attribute.value().title()));
      }
    }
    if (!notes.isEmpty()) {
      document.heading("* Guesses. Your own numbers make this tighter").notes(notes);
    }
  }

  /** What the marks mean, and how many rows are not published throughout. */
  private void evidence(List<Note> notes) {
    int judged = 0;
    for (Sections.Paying row : paying) {
      judged += row.judgement() ? 1 : 0;
    }
    if (!paying.isEmpty()) {
      String rows = judged + " of " + paying.size() + (paying.size() == 1 ? " row" : " rows");
      notes.add(
          Note.of(
              "Marks",
              judged == 0
                  ? "* a guess; every row rests on published figures"
                  : "* a guess; ~ rests on unpublished judgement (" + rows + ")"));
    }
  }

  private Note card() {
    String day = estimate.asOf().equals(estimate.card().asOf()) ? "" : "; as of " + estimate.asOf();
    return new Note(
        Text.of("Card", Text.Tone.FAINT),
        Text.of(presentation.card().named(estimate.card()) + day, Text.Tone.FAINT));
  }
}
