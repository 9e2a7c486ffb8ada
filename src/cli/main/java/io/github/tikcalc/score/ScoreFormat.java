package io.github.tikcalc.score;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.html.Page;
import java.util.Locale;

/** The forms a score can be shown in. */
public enum ScoreFormat {
  TABLE,
  JSON,
  CSV,
  HTML;

  /**
   * The score in this form, lines ended by a line feed.
   *
   * @param card it was made with
   * @param label where that card comes from
   * @param width how many columns a line of the table may take
   */
  public String render(Scoring scoring, RateCard card, CardLabel label, int width) {
    return switch (this) {
      case TABLE -> TextWriter.write(ScoreDocument.of(scoring, card), width, Palette.PLAIN);
      case JSON -> ScoreJson.render(scoring, card, label);
      case CSV -> ScoreCsv.render(scoring);
      case HTML ->
          Page.of(
              "Did the estimates come true?",
              ScoreDocument.of(scoring, card),
              label.footOfFigures(card));
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
