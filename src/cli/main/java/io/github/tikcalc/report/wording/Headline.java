package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.report.document.Text;
import java.util.List;

/** The answer in a sentence: what it is for, how much it is, and what it supposes. */
public final class Headline {
  private static final List<String> NUMBERS =
      List.of("three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

  /** Who reads it. */
  public static final String YOU = "you";

  private final Estimate estimate;
  private final Wording wording;
  private final Sections sections;
  private final String who;

  /**
   * The sentence of an estimate.
   *
   * @param who who could earn it: {@link #YOU}, or somebody else
   */
  public Headline(Estimate estimate, Wording wording, String who) {
    this.who = who;
    this.estimate = estimate;
    this.wording = wording;
    this.sections = new Sections(estimate);
  }

  /** The sentence. */
  public Text text(List<Sections.Paying> paying) {
    String creator = wording.creator();
    String at = "At " + wording.followers() + (creator.isEmpty() ? "" : " (" + creator + ")") + " ";
    Money total = estimate.total();
    Absence absence = Absence.of(estimate);
    if (absence != null) {
      return Text.of("").plus(absence.sentence(), Text.Tone.STRONG).plus(".");
    }
    if (paying.isEmpty() || total.high() == 0) {
      return Text.of(at).plus("nothing with a known rate pays yet", Text.Tone.STRONG).plus(".");
    }
    boolean one = paying.size() == 1;
    String what =
        one
            ? " from " + paying.get(0).title()
            : " if "
                + (who.equals(YOU) ? "you" : "they")
                + " did "
                + all(paying.size())
                + " of these";
    Text start = Text.of(at + who + " could earn ");
    if (total.likely() == 0) {
      return start
          .plus("up to " + sections.show(total.high()) + " a month", Text.Tone.STRONG)
          .plus(what + ".");
    }
    Text likely =
        start.plus("about " + sections.show(total.likely()) + " a month", Text.Tone.STRONG);
    String range =
        total.low() == total.high()
            ? ""
            : ", between " + sections.show(total.low()) + " and " + sections.show(total.high());
    return likely.plus(what + range + ".");
  }

  private static String all(int count) {
    return count == 2
        ? "both"
        : "all " + (count - 3 < NUMBERS.size() ? NUMBERS.get(count - 3) : String.valueOf(count));
  }
}
