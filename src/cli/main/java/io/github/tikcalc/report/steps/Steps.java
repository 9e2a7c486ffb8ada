package io.github.tikcalc.report.steps;

import io.github.tikcalc.report.document.Document;

/** How the figures of an answer come about. */
public interface Steps {
  /** Adds them for people. */
  void addTo(Document document);

  /** For programs: the member {@code explanation}. */
  Object json();
}
