package io.github.tikcalc.cli;

import io.github.tikcalc.report.document.Document;
import java.util.List;

/** What the program says to somebody who types its name alone. */
final class Welcome {
  private Welcome() {}

  static Document page() {
    return new Document()
        .paragraph("tikcalc: what can a TikTok creator earn in a month?")
        .notes(
            List.of(
                Document.Note.of("tikcalc 12k beauty", "with 12,000 followers, in beauty"),
                Document.Note.of("tikcalc ask", "question by question"),
                Document.Note.of(
                    "tikcalc estimate --followers 1000", "with options; -h lists them"),
                Document.Note.of("tikcalc batch roster.csv", "a whole list of creators"),
                Document.Note.of("tikcalc streams", "the ways to earn, and what each asks for"),
                Document.Note.of("tikcalc help", "all commands")))
        .paragraph(
            "Every figure is an estimate from published rates; --explain shows where it comes"
                + " from.");
  }
}
