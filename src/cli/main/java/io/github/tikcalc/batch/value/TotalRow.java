package io.github.tikcalc.batch.value;

import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.text.Blank;
import java.util.Locale;
import java.util.Set;

/** A row that adds others up, as spreadsheets have them at the foot. */
public final class TotalRow {
  public static final String REASON =
      "looks like a total of other rows, not like a creator (remove it)";

  private static final int LONGEST = 24;
  private static final Set<String> WORDS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "subtotal",
          "sub-total",
          "sum",
          "total general",
          "suma",
          "totale",
          "summe",
          "gesamt",
          "gesamtsumme",
          "somme",
          "toplam",
          "итого",
          "合计",
          "总计",
          "合計",
          "總計",
          "합계");

  private TotalRow() {}

  /** Whether the first thing in a row is a word for a total. */
  public static boolean is(Row row) {
    if (!row.hasHeader()) {
      return false;
    }
    for (int cell = 0; cell < row.cells(); cell++) {
      int length = row.to(cell) - row.from(cell);
      if (length > LONGEST || (length > 0 && isNoWord(row.bytes()[row.from(cell)]))) {
        return false;
      }
      if (!row.isBlank(cell)) {
        String text = Blank.strip(row.text(cell)).toLowerCase(Locale.ROOT);
        return WORDS.contains(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
      }
    }
    return false;
  }

  /** Whether a first byte rules out all words, as those of nearly all rows do. */
  private static boolean isNoWord(byte first) {
    return ('!' <= first && first < 'A') || (first >= 0 && "TtGgSs \t".indexOf(first) < 0);
  }
}
