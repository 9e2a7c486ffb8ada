package io.github.tikcalc.batch.output;

import io.github.tikcalc.batch.row.Bytes;
import io.github.tikcalc.batch.row.Row;
import io.github.tikcalc.batch.row.RowWriter;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows column by column, as {@link Cells} of some kind of file. For one thread. */
public final class ColumnWriter implements RowWriter {
  private final Estimator estimator;
  private final @Nullable Long goal;
  private final List<OutputColumn> columns;
  private final Cells cells;
  private final @Nullable Cells header;

  /**
   * A writer.
   *
   * @param header takes the names of the columns, which stand before the first row; null: they
   *     don't
   */
  public ColumnWriter(
      Estimator estimator,
      OutputChoice choice,
      List<OutputColumn> columns,
      Cells cells,
      @Nullable Cells header) {
    this.estimator = estimator;
    this.goal = choice.goal();
    this.columns = List.copyOf(columns);
    this.cells = cells;
    this.header = header;
  }

  @Override
  public void header(Bytes out) {
    Cells names = header;
    if (names != null) {
      names.begin(out);
      columns.forEach(column -> names.text(column.name()));
      names.end();
    }
  }

  @Override
  public void row(Bytes out, Row row, int[] passed, int count, Estimate estimate) {
    RowAnswers answers = new RowAnswers(estimator, goal, row, passed, estimate);
    cells.begin(out);
    for (OutputColumn column : columns) {
      column.writer().write(cells, answers);
    }
    cells.end();
  }
}
