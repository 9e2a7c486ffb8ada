package io.github.tikcalc.report;

import io.github.tikcalc.card.Source;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.explanation.ExplanationDocument;
import io.github.tikcalc.report.wording.Absence;
import io.github.tikcalc.report.wording.Assumptions;
import io.github.tikcalc.report.wording.EightInTen;
import io.github.tikcalc.report.wording.Headline;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.Sections;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Wording;
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

  private static final int LONGEST_CALL = 48;

  private final Presentation presentation;
  private final Estimate estimate;
  private final Wording wording;
  private final Sections sections;
  private final List<Sections.Paying> paying;
  private final EstimateTable table;
  private final EstimateNotes said;
  private final Document document = new Document();

  private EstimateDocument(Presentation presentation) {
    this.presentation = presentation;
    this.estimate = presentation.estimate();
    this.wording = new Wording(estimate);
    this.sections = new Sections(estimate);
    this.paying = sections.paying();
    this.table = new EstimateTable(presentation, sections);
    this.said = new EstimateNotes(presentation, wording, sections);
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
      return shown.document.notes(List.of(shown.said.card()));
    }
    if (presentation.isForBrand()) {
      shown.forBrand();
    } else if (presentation.detail().all()) {
      shown.whole();
    } else {
      shown.addBrief(shown.document, MOST_ROWS, shown.beneath());
    }
    if (presentation.detail().explain()) {
      new ExplanationDocument(shown.estimate).addTo(shown.document, presentation.detail().stream());
    }
    return shown.document;
  }

  /** All there is to say where there is no TikTok. */
  private Document absent(Absence absence) {
    headline(document);
    List<Note> notes = new ArrayList<>();
    Source source = absence.source();
    if (source != null) {
      notes.add(Note.of("Source", source.title()));
    }
    notes.add(said.card());
    return document.notes(notes);
  }

  /** As many rows as fit a small screen together with all that is said of them. */
  private static Document firstScreen(Presentation presentation) {
    EstimateDocument shown = new EstimateDocument(presentation);
    Document beneath = shown.beneath();
    int width = Math.max(SCREEN_WIDTH, presentation.width());
    for (int rows = MOST_ROWS; ; rows--) {
      Document screen = new Document();
      shown.addBrief(screen, rows, beneath);
      if (rows == FEWEST_ROWS
          || lines(TextWriter.write(screen, width, Palette.PLAIN)) <= SCREEN_HEIGHT) {
        return screen;
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

  /** What is told briefly. */
  private void addBrief(Document screen, int most, Document beneath) {
    headline(screen);
    List<Sections.Paying> rows = new ArrayList<>(paying);
    rows.sort(new HighestFirst());
    table.addTo(screen, rows, most, false);
    beneath.blocks().forEach(screen::add);
  }

  /** What stands beneath the table of the brief one. */
  private Document beneath() {
    Document beneath = new Document();
    sureness(beneath);
    List<Note> notes = new ArrayList<>();
    Sections.Line nearest = sections.nearest();
    if (nearest != null) {
      notes.add(Note.of("Nearest", nearest.title() + ", " + nearest.text()));
    }
    if (presentation.sureness() == null || presentation.sureness().worths() == null) {
      said.worth(notes); // else it stands above, of every input
    }
    for (String age : new StreamWording(estimate).supposed()) {
      notes.add(Note.of("Supposed", "you are " + age));
    }
    said.evidence(notes);
    String again = presentation.detail().again();
    boolean brief = again != null && again.length() <= LONGEST_CALL;
    notes.add(
        Note.of(
            "More",
            (brief ? again : "the same call with")
                + (presentation.detail().explain() ? " --all" : " --all, or --explain")));
    notes.add(said.card());
    return beneath.notes(notes);
  }

  private void whole() {
    headline(document);
    table.addTo(document, paying, Integer.MAX_VALUE, true);
    sureness(document);
    for (Sections.Section section : sections.others(true)) {
      List<Note> notes = new ArrayList<>();
      for (Sections.Line line : section.lines()) {
        notes.add(Note.of(line.title(), line.text()));
      }
      document.heading(section.title()).notes(notes);
    }
    said.guesses(document);
    List<Note> notes = new ArrayList<>();
    said.evidence(notes);
    if (estimate.total().high() > 0) {
      notes.add(said.method());
    }
    notes.add(said.card());
    document.notes(notes);
  }

  /**
   * An estimate as a page that is read without the program: it also says how sure is worked out.
   */
  static Document page(Presentation presentation) {
    Document page = of(presentation);
    if (!presentation.detail().all() && presentation.estimate().total().high() > 0) {
      page.notes(List.of(new EstimateDocument(presentation).said.method()));
    }
    return page;
  }

  /** What eight in ten earn, its odds, and what it is worth to tell an input. */
  private void sureness(Document document) {
    Sureness sureness = presentation.sureness();
    if (sureness == null || paying.isEmpty() || estimate.total().high() == 0) {
      return;
    }
    EightInTen words =
        new EightInTen(sureness.creators(), new MoneyText(estimate.card().currency()));
    String line = (presentation.isForBrand() ? words.lineForOthers() : words.line());
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

  private void forBrand() {
    headline(document);
    table.addTo(document, paying, Integer.MAX_VALUE, false);
    sureness(document);
    List<String> guesses = new ArrayList<>();
    for (MetricValue metric : new Assumptions(estimate).metrics()) {
      guesses.add(metric.metric().title() + " " + wording.assumption(metric));
    }
    List<Note> notes = new ArrayList<>();
    if (!guesses.isEmpty()) {
      notes.add(Note.of("* Estimated", String.join("; ", guesses) + "."));
    }
    said.evidence(notes);
    notes.add(said.card());
    document.notes(notes);
  }

  static String who(Presentation.Reader reader) {
    return reader == Presentation.Reader.CREATOR ? Headline.YOU : "a creator";
  }

  private void headline(Document document) {
    document.paragraph(
        new Headline(estimate, wording, who(presentation.detail().reader())).text(paying));
  }
}
