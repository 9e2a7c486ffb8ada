package io.github.tikcalc.report;

import java.util.Locale;

/** The forms an estimate can be shown in. */
public enum Format {
  TABLE,
  JSON,
  CSV,
  MARKDOWN;

  /** The estimate in this form, lines ended by a line feed. */
  public String render(Presentation presentation) {
    return switch (this) {
      case TABLE -> new TableReport(presentation).render();
      case JSON -> JsonReport.render(presentation);
      case CSV -> CsvReport.render(presentation);
      case MARKDOWN -> new MarkdownReport(presentation).render();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
