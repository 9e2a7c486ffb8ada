package io.github.tikcalc.report;

import io.github.tikcalc.report.document.MarkdownWriter;
import io.github.tikcalc.report.document.TextWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms an estimate can be shown in. */
public enum Format {
  TABLE,
  JSON,
  CSV,
  MARKDOWN,
  TEXT,
  /** A page, which shows more than the others: {@code report.page} writes it. */
  HTML;

  private static final List<String> ENDS = List.of(".json", ".csv", ".md", ".txt", ".html", ".htm");
  private static final List<Format> OF_ENDS = List.of(JSON, CSV, MARKDOWN, TABLE, HTML, HTML);

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

  /** The form that a file's name tells; null where it tells none. */
  public static @Nullable Format ofName(@Nullable String file) {
    String name = file == null ? "" : file.toLowerCase(Locale.ROOT);
    for (int i = 0; i < ENDS.size(); i++) {
      if (name.endsWith(ENDS.get(i))) {
        return OF_ENDS.get(i);
      }
    }
    return null;
  }

  /** Whether a file of the other form's name can hold this one: both are plain text. */
  public boolean isLike(Format other) {
    return this == other || (this == TABLE && other == TEXT);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
