package io.github.tikcalc.batch.gather;

import io.github.tikcalc.batch.csv.CsvText;
import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Chunk;
import io.github.tikcalc.batch.row.RowSource;
import io.github.tikcalc.report.wording.NumberText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Hands gathered creators out as rows of CSV, each behind the line of its first video. */
final class CreatorSource implements RowSource {
  /** Rows at a time; their estimates may be long. */
  private static final int MOST_ROWS = 128;

  private static final MathContext DIGITS = new MathContext(12);

  private final Iterator<Videos> creators;
  private final Function<Videos, List<String>> cells;
  private final Bytes bytes = new Bytes(Chunk.SIZE);
  private long position;

  CreatorSource(Iterator<Videos> creators, Function<Videos, List<String>> cells) {
    this.creators = creators;
    this.cells = cells;
  }

  @Override
  public boolean next(Chunk chunk) {
    bytes.cut(0);
    int[] ends = new int[MOST_ROWS];
    int rows = 0;
    while (rows < MOST_ROWS && creators.hasNext()) {
      Videos next = creators.next();
      creators.remove();
      bytes.write(Long.toString(next.line));
      for (String cell : cells.apply(next)) {
        bytes.write(',');
        CsvText.cell(bytes, false, cell);
      }
      bytes.write('\n');
      ends[rows++] = bytes.length();
    }
    position += bytes.length();
    chunk.fill(bytes.bytes(), 0, bytes.length(), Arrays.copyOf(ends, rows), rows, position);
    return rows > 0;
  }

  /** A cell with a number, without the crumbs that dividing leaves; blank where it is not told. */
  static String number(double number, boolean whole) {
    if (Double.isNaN(number)) {
      return "";
    }
    return NumberText.machine(
        whole ? Math.rint(number) : new BigDecimal(number).round(DIGITS).doubleValue());
  }
}
