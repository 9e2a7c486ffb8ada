package io.github.tikcalc.report;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.wording.Wording;
import io.github.tikcalc.spread.Worth;
import java.util.ArrayList;
import java.util.List;

/** What it is worth to tell an input, the most first. */
final class WorthNotes {
  private static final int MOST = 5;
  private static final int PERCENT = 100;

  private final Presentation presentation;
  private final Wording wording;

  WorthNotes(Presentation presentation, Wording wording) {
    this.presentation = presentation;
    this.wording = wording;
  }

  /** Adds those that matter most, or all; what is worth nothing is said to be so. */
  void addTo(Document document, List<Worth> worths) {
    List<Note> notes = new ArrayList<>();
    List<String> nothing = new ArrayList<>();
    int left = 0;
    for (Worth worth : worths) {
      long percent = Math.round(worth.narrows() * PERCENT);
      String option = Inputs.optionOf(worth.input());
      if (percent == 0) {
        nothing.add(option);
      } else if (notes.size() < MOST || presentation.detail().all()) {
        String direction = percent > 0 ? percent + "% narrower" : -percent + "% wider";
        notes.add(Note.of(option, direction + now(worth)));
      } else {
        left++;
      }
    }
    if (left > 0) {
      notes.add(Note.of("and " + left + " more", "with --all"));
    }
    if (!nothing.isEmpty()) {
      notes.add(Note.of("worth nothing here", String.join(", ", nothing)));
    }
    if (!notes.isEmpty()) {
      document
          .heading("What your own number is worth: these 8 in 10 become, on average")
          .notes(notes);
    }
  }

  /** What is supposed until it is told. */
  private String now(Worth worth) {
    Estimate estimate = presentation.estimate();
    int metric = estimate.card().inputs().indexOfMetric(worth.input());
    return metric >= 0 && estimate.origin(metric) == Origin.ASSUMED
        ? "; until then " + wording.assumption(estimate.metric(metric))
        : "";
  }
}
