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
  XLSX;

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
