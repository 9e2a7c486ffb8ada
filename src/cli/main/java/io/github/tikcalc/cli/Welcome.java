package io.github.tikcalc.cli;

import io.github.tikcalc.report.document.Document;

/** What the program says to somebody who types its name alone. */
final class Welcome {
  private Welcome() {}

  static Document page() {
    return new Document()
        .paragraph("tikcalc: what can a TikTok creator earn in a month?")
        .code(
            "tikcalc 12k beauty                          with 12,000 followers, in beauty",
            "tikcalc ask                                 question by question",
            "tikcalc estimate --followers 1000           with options; see them with -h",
            "tikcalc batch roster.csv                    a whole list of creators",
            "tikcalc streams                             the ways to earn, and what each asks for",
            "tikcalc help                                all commands")
        .paragraph(
            "Every figure is an estimate from published rates; --explain shows where it comes"
                + " from.");
  }
}
