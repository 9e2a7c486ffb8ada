package io.github.tikcalc.batch;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a file of many creators is written. */
public enum RosterFormat {
  /** A header line and a row a creator, as RFC 4180 describes; UTF-8. */
  CSV,
  /** A JSON object a line. */
  NDJSON,
  /** A workbook, as spreadsheets have them. */
  XLSX,
  /** A table for people, on a screen. */
  TABLE,
  /** The same table in Markdown. */
  MARKDOWN;

  /** Those that rosters are read in, and programs read. */
  public static RosterFormat[] ofFiles() {
    return new RosterFormat[] {CSV, NDJSON, XLSX};
  }

  /** Whether it is for people alone. */
  public boolean isForPeople() {
    return this == TABLE || this == MARKDOWN;
  }

  /** The format that a file's name tells; null where it tells none. */
  public static @Nullable RosterFormat ofName(String file) {
    String name = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|zst)$", "");
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
      return CSV;
    }
    if (name.endsWith(".xlsx")) {
      return XLSX;
    }
    return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? NDJSON : null;
  }

  /** In lower case, as options write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
