package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.total.Note;
import io.github.tikcalc.batch.total.RosterResult;
import io.github.tikcalc.batch.total.Summary;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a batch tells of all rows at once: what was assumed, and what was taken to tell nothing. */
final class RosterWords {
  private static final int MOST_WORDS = 10;
  private static final int MOST_TITLES = 12;

  private RosterWords() {}

  /** A line each. */
  static List<String> of(RosterResult result) {
    List<String> lines = new ArrayList<>();
    Map<String, List<String>> meaningless = new LinkedHashMap<>();
    List<String> noColumn = new ArrayList<>();
    Map<String, List<String>> unknown = new LinkedHashMap<>();
    for (RosterResult.Noted noted : result.noted()) {
      Note note = noted.note();
      if (note.why() == Note.Why.NO_COLUMN) {
        noColumn.add(Printable.quoted(note.text()) + " (" + Summary.count(noted.count()) + ")");
        continue;
      }
      (note.why() == Note.Why.UNKNOWN ? unknown : meaningless)
          .computeIfAbsent(note.input(), input -> new ArrayList<>())
          .add(Printable.quoted(note.text()) + " (" + Summary.count(noted.count()) + ")");
    }
    meaningless.forEach(
        (input, words) -> lines.add(input + ": taken as not given: " + listed(words, MOST_WORDS)));
    unknown.forEach(
        (input, words) ->
            lines.add(
                input
                    + ": ignored, as the rate card does not know "
                    + (words.size() == 1 ? "it: " : "them: ")
                    + listed(words, MOST_WORDS)));
    if (!noColumn.isEmpty()) {
      lines.add(
          "left out, as only columns of the first 1,000 rows are written, 10,000 at most: "
              + listed(noColumn, MOST_WORDS)
              + " (--format ndjson keeps all)");
    }
    if (result.estimated() > 0) {
      assumed(result, lines);
    }
    return lines;
  }

  /**
   * What became of all rows, in a line.
   *
   * @param output where the estimates go; null is standard output
   * @param rejects where rejected rows go, or null
   */
  static String rows(RosterResult result, @Nullable String output, @Nullable String rejects) {
    RosterResult.Gathered gathered = result.gathered();
    String rows =
        gathered == null
            ? told(result.rows(), "row", result.estimated(), "estimated", result.rejected())
                + leftOut(result.leftOut())
            : told(gathered.rows(), "row", gathered.videos(), "gathered", gathered.rejected())
                + leftOut(gathered.leftOut())
                + "; "
                + told(
                    result.rows(), "creator", result.estimated(), "estimated", result.rejected());
    if (result.stopped()) {
      return rows + "; stopped there" + (output == null ? "" : " without writing " + output);
    }
    if (!result.hasRejects()) {
      return rows;
    }
    return rows
        + (rejects == null
            ? "; to save them with reasons: --rejects FILE"
            : " (see " + rejects + ")");
  }

  /** Of how many rows a condition holds that none should meet. */
  static String held(long rows, RosterResult result) {
    return "--fail-if holds of "
        + Summary.count(rows)
        + " of "
        + Summary.count(result.estimated())
        + (result.gathered() == null ? " rows" : " creators");
  }

  private static String told(long all, String what, long done, String how, long rejected) {
    return Summary.count(all)
        + " "
        + what
        + (all == 1 ? ": " : "s: ")
        + Summary.count(done)
        + " "
        + how
        + ", "
        + Summary.count(rejected)
        + " rejected";
  }

  private static String leftOut(long count) {
    return count > 0 ? ", " + Summary.count(count) + " left out" : "";
  }

  private static void assumed(RosterResult result, List<String> lines) {
    String row = result.gathered() == null ? "row" : "creator";
    String rows =
        result.estimated() == 1
            ? "the one " + row
            : "all " + Summary.count(result.estimated()) + " " + row + "s";
    List<String> others = new ArrayList<>();
    for (RosterResult.Assumed one : result.assumed()) {
      if (one.value().isEmpty()) {
        others.add(Printable.line(one.title()));
      } else {
        lines.add(
            "assumed: "
                + Printable.line(one.title())
                + ": "
                + Printable.line(one.value())
                + ", for "
                + rows);
      }
    }
    if (!others.isEmpty()) {
      lines.add("assumed: " + listed(others, MOST_TITLES) + ", for " + rows);
    }
  }

  private static String listed(List<String> words, int most) {
    int more = words.size() - most;
    return String.join(", ", words.subList(0, Math.min(words.size(), most)))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
