package io.github.tikcalc.spark;

import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Puts an estimate beside each row of a partition. */
final class RowEstimator implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1;

  private final Broadcast<SharedEstimator> shared;
  private final String[] header;
  private final SparkOptions options;

  RowEstimator(Broadcast<SharedEstimator> shared, String[] header, SparkOptions options) {
    this.shared = shared;
    this.header = header;
    this.options = options;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    Estimator estimator = shared.value().get();
    InputColumns columns = new InputColumns(estimator.card().inputs(), header, options.columns());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public Row next() {
        Row row = rows.next();
        Object[] cells = new Object[header.length + 1];
        for (int c = 0; c < header.length; c++) {
          cells[c] = row.get(c);
        }
        cells[header.length] = estimate(estimator, columns, row);
        return RowFactory.create(cells);
      }
    };
  }

  /** The estimate of a row, or why it gets none. */
  private Row estimate(Estimator estimator, InputColumns columns, Row row) {
    boolean spread = options.spread();
    try {
      Estimate estimate = estimator.estimate(columns.profile(row));
      return EstimateRow.of(estimate, columns.ignored(), spread);
    } catch (InvalidValueException e) {
      return EstimateRow.error(estimator.card(), spread, why(e));
    }
  }

  /** Why a row gets no estimate: the input, and what is wrong with it. */
  static String why(InvalidValueException refused) {
    return refused.input() + ": " + refused.getMessage();
  }
}
