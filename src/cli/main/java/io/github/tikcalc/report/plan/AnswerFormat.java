package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.CardLabel;
import io.github.tikcalc.report.document.CsvRows;
import io.github.tikcalc.report.document.MarkdownWriter;
import io.github.tikcalc.report.document.Palette;
import io.github.tikcalc.report.document.TextWriter;
import io.github.tikcalc.report.html.Page;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms an answer can be shown in. */
public enum AnswerFormat {
  TABLE,
  JSON,
  CSV,
  MARKDOWN,
  HTML,
  /** A figure, of answers that have one. */
  SVG;

  /**
   * The answer in this form, lines ended by a line feed.
   *
   * @param width how many columns a line may take; only the table wraps
   * @param spreadsheetSafe whether text of a CSV that a spreadsheet would run as a formula gets an
   *     apostrophe in front
   * @param label which card it was worked out with
   * @return null where the answer has no such form
   */
  public @Nullable String render(
      Answer answer,
      int width,
      Palette palette,
      boolean spreadsheetSafe,
      CardLabel label,
      RateCard card) {
    return switch (this) {
      case TABLE -> TextWriter.write(answer.document(), width, palette);
      case JSON -> label.json(card, answer.json());
      case CSV -> CsvRows.write(answer.csv(), spreadsheetSafe);
      case SVG -> answer.svg();
      case HTML -> Page.of(answer.title(), answer.document(), label.foot(card));
      case MARKDOWN -> MarkdownWriter.write(answer.document());
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
