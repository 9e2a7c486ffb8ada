package io.github.tikcalc.batch.value;

import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.text.Blank;
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
    int first = bytes[from] | 0x20;
    int second = bytes[from + 1] | 0x20;
    if (bytes[from] < 0 || bytes[from] == ' ' || bytes[from] == '\t' || bytes[from + 1] < 0) {
      return false;
    }
    return switch (first) {
      case 't', 's', 'g' -> second != 'o' && second != 'u' && second != 'r' && second != 'e';
      case 'a' -> second != 'v';
      case 'm' -> second != 'e' && second != 'o' && second != 'i';
      case 'p' -> second != 'r';
      case 'd' -> second != 'u';
      case 'o' -> second != 'r';
      default -> true;
    };
  }
}
