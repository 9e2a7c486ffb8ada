package io.github.tikcalc.report;

import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWidth;
import io.github.tikcalc.text.Printable;
import java.util.List;

/** Checks as people read them: a line each, advice under those that need some, a verdict. */
public final class Checklist {
  private static final String GAP = "  ";
  private static final int NARROWEST = 20;

  private Checklist() {}

  /** The checks in lines no wider than this, but for words that are. */
  public static String text(String title, List<Check> checks, int width, Palette palette) {
    int states = width(checks.stream().map(check -> check.state().toString()).toList());
    int titles = width(checks.stream().map(Check::title).toList());
    String indent = " ".repeat(states + titles + 2 * GAP.length());
    int room = Math.max(NARROWEST, width - indent.length());
    StringBuilder out = new StringBuilder(palette.strong(title)).append("\n\n");
    for (Check check : checks) {
      String state = TextWidth.left(check.state().toString(), states);
      out.append(check.state() == Check.State.WRONG ? palette.strong(state) : state);
      out.append(GAP).append(TextWidth.left(check.title(), titles)).append(GAP);
      out.append(wrapped(check.found(), room, indent)).append('\n');
      if (!check.advice().isEmpty()) {
        out.append(indent).append(wrapped(check.advice(), room, indent)).append('\n');
      }
      if (!check.command().isEmpty()) {
        // Whole and alone on its line, to be copied.
        out.append(indent).append(GAP).append(Printable.line(check.command())).append('\n');
      }
    }
    return out.append('\n').append(palette.strong(verdict(checks))).append('\n').toString();
  }

  private static int width(List<String> column) {
    return column.stream().mapToInt(TextWidth::width).max().orElse(0);
  }

  private static String wrapped(String text, int room, String indent) {
    return String.join("\n" + indent, TextWidth.wrapWords(Printable.line(text), room));
  }

  private static String verdict(List<Check> checks) {
    long wrong = checks.stream().filter(check -> check.state() == Check.State.WRONG).count();
    return wrong == 0
        ? "Nothing is wrong."
        : wrong == 1 ? "1 thing is wrong." : wrong + " things are wrong.";
  }
}
