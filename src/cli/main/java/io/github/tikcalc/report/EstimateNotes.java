package io.github.tikcalc.report;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.Assumptions;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Sections;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.report.wording.Worth;
import java.util.ArrayList;
import java.util.List;

/** What is said beneath an estimate's table: what is guessed, on what it rests, by which card. */
final class EstimateNotes {
  private static final int MOST_WORTH = 3;

  /** What takes less than a hundredth off the high figure isn't worth a word. */
  private static final int TELLING = 100;

  private final Presentation presentation;
  private final Estimate estimate;
  private final Wording wording;
  private final Sections sections;
  private final List<Sections.Paying> paying;

  EstimateNotes(Presentation presentation, Wording wording, Sections sections) {
    this.presentation = presentation;
    this.estimate = presentation.estimate();
    this.wording = wording;
    this.sections = sections;
    this.paying = sections.paying();
  }

  /** The few inputs that narrow the total most. */
  void worth(List<Note> notes) {
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
  void guesses(Document document) {
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
  void evidence(List<Note> notes) {
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

  /** Which card it rests on, and of which day. */
  Note card() {
    return presentation.card().note(estimate.card(), estimate.asOf());
  }

  /** How it is worked out what eight in ten earn. */
  Note method() {
    Sureness sureness = presentation.sureness();
    if (sureness == null) {
      return Note.of("8 in 10", "not told: the card has more than 127 inputs and streams");
    }
    return Note.of(
        "8 in 10",
        "2,048 imagined creators, spread evenly over all that is not told; "
            + NumberText.exact(sureness.creators().together())
            + " of where they land is common to all streams"
            + (presentation.isForBrand() ? "" : " (--together)"));
  }
}
