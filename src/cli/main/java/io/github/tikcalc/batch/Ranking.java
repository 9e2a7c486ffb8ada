package io.github.tikcalc.batch;

import io.github.tikcalc.batch.output.OutputColumn;
import io.github.tikcalc.batch.xlsx.WorkbookCells;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The places of a roster's creators by one of their totals. Immutable. */
final class Ranking {
  private final long[] ascending;

  /** A ranking of all totals, in any order. */
  Ranking(long[] totals) {
    ascending = totals.clone();
    Arrays.sort(ascending);
  }

  /** 1 for the greatest; equal totals share a place, and the next place is left out. */
  long place(long total) {
    return 1L + ascending.length - firstAbove(total);
  }

  /**
   * How many in 100 of the others earn less, to a decimal: 100 is the greatest, 0 the least. Null
   * where there are no others.
   */
  @Nullable BigDecimal percentile(long total) {
    int others = ascending.length - 1;
    return others == 0
        ? null
        : BigDecimal.valueOf(100L * firstAbove(total - 1))
            .divide(BigDecimal.valueOf(others), 1, RoundingMode.HALF_EVEN);
  }

  /** How many are no greater. */
  private int firstAbove(long total) {
    int from = 0;
    int to = ascending.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (ascending[middle] <= total) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** A cell of a row with this total, as a kind of file has it. */
  String cell(OutputColumn column, long total, RosterFormat format) {
    boolean place = column.name().equals(OutputColumn.RANK);
    BigDecimal number = place ? BigDecimal.valueOf(place(total)) : percentile(total);
    return switch (format) {
      case CSV -> number == null ? "" : number.toPlainString();
      case NDJSON -> number == null ? "null" : number.toPlainString();
      case XLSX -> WorkbookCells.number(number);
      case TABLE, MARKDOWN -> number == null ? "" : number.toPlainString();
    };
  }
}
