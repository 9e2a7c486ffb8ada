package io.github.tikcalc.cli.call;

import io.github.tikcalc.report.document.Document;
import java.util.ArrayList;
import java.util.List;

/** What a run ends with; the numbers of sysexits.h where it has one. */
public final class ExitCode {
  public static final int DONE = 0;

  /** A check found something, or rows were rejected. */
  public static final int FOUND = 1;

  /** A wrong call, an impossible value included. */
  public static final int USAGE = 2;

  /** A condition of --fail-if holds. */
  public static final int GATE = 3;

  /** A bad profile file, roster or rate card. */
  public static final int DATA = 65;

  /** A file that is not there or cannot be read. */
  public static final int NO_INPUT = 66;

  /** Less memory, or fewer threads, than the call takes. */
  public static final int MEMORY = 71;

  /** A bug. */
  public static final int BUG = 70;

  /** Output failed: a full disk, say. */
  public static final int OUTPUT = 74;

  /** What is typed to see the list. */
  static final String HELP = "tikcalc help exit-codes";

  private ExitCode() {}

  /** The list, a code and what it means, with a colon between. */
  public static final List<String> LIST =
      List.of(
          "0:done",
          "1:something was found (rates check, rates diff, doctor), rows were rejected (batch), or there is no way (goal, quote)",
          "2:wrong options or an impossible value",
          "3:a condition of --fail-if holds",
          "65:a fault in a profile file, a roster or a rate card",
          "66:a file that is not there or cannot be read",
          "69:no Java 17 or newer (from the launcher)",
          "70:a bug in tikcalc",
          "71:not enough memory",
          "74:output failed");

  /** The list as a page. */
  public static Document page() {
    List<Document.Note> notes = new ArrayList<>();
    for (String line : LIST) {
      int colon = line.indexOf(':');
      notes.add(Document.Note.of(line.substring(0, colon), line.substring(colon + 1)));
    }
    return new Document().heading("What tikcalc exits with").notes(notes);
  }
}
