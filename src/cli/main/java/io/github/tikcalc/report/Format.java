package io.github.tikcalc.report;

import io.github.tikcalc.report.document.MarkdownWriter;
import io.github.tikcalc.report.document.TextWriter;
import java.util.Locale;

/** The forms an estimate can be shown in. */
public enum Format {
  TABLE,
  JSON,
  CSV,
  MARKDOWN,
  TEXT,
  /** A page, which shows more than the others: {@code report.page} writes it. */
  HTML;

  /**
   * The estimate in this form, lines ended by a line feed.
   *
   * @throws IllegalArgumentException if it is a page
   */
  public String render(Presentation presentation) {
    return switch (this) {
      case TABLE ->
          TextWriter.write(
              EstimateDocument.of(presentation), presentation.width(), presentation.palette());
      case JSON -> JsonReport.render(presentation);
      case CSV -> CsvReport.render(presentation);
      case TEXT -> Sentences.of(presentation);
      case MARKDOWN -> MarkdownWriter.write(EstimateDocument.page(presentation));
      case HTML -> throw new IllegalArgumentException("a page: see EstimatePage");
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
