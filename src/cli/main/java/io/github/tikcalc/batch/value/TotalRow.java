package io.github.tikcalc.batch.value;

import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.text.Blank;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/** A row that adds others up, or has their average, as spreadsheets have them at the foot. */
public final class TotalRow {
  public static final String REASON =
      "looks like a total or an average of other rows, not like a creator (remove it)";

  private static final int LONGEST = 24;
  private static final Set<String> WORDS =
      Set.of(
          "total",
          "totals",
          "grand total",
          "subtotal",
          "sub-total",
          "sum",
          "average",
          "averages",
          "avg",
          "mean",
          "median",
          "promedio",
          "média",
          "moyenne",
          "durchschnitt",
          "mittelwert",
          "среднее",
          "ortalama",
          "平均",
          "平均值",
          "均值",
          "평균",
          "小计",
          "小計",
          "subtotales",
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

  /** How those words begin whose first two letters are of ASCII. */
  private static final BitSet BEGINNINGS = new BitSet();

  static {
    for (String word : WORDS) {
      if (word.charAt(0) < 0x80 && word.charAt(1) < 0x80) {
        BEGINNINGS.set(beginning(word.charAt(0), word.charAt(1)));
      }
    }
  }

  private TotalRow() {}

  /** Whether the first thing in a row is a word for a total or an average. */
  public static boolean is(Row row) {
    if (!row.hasHeader()) {
      return false;
    }
    for (int cell = 0; cell < row.cells(); cell++) {
      int length = row.to(cell) - row.from(cell);
      if (length > LONGEST || (length > 1 && isNoWord(row.bytes(), row.from(cell)))) {
        return false;
      }
      if (!row.isBlank(cell)) {
        String text = Blank.strip(row.text(cell)).toLowerCase(Locale.ROOT);
        return WORDS.contains(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
      }
    }
    return false;
  }

  /** Whether the first two bytes rule out all words, as those of nearly all rows do. */
  private static boolean isNoWord(byte[] bytes, int from) {
    int first = bytes[from];
    int second = bytes[from + 1];
    return first > ' ' && second >= 0 && !BEGINNINGS.get(beginning(first, second));
  }

  /** Two letters of ASCII, in any case, as one number. */
  private static int beginning(int first, int second) {
    return (first | 0x20) << 7 | (second | 0x20);
  }
}
