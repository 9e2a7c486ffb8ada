package io.github.tikcalc.spark;

import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.InvalidValueException;
import java.io.Serializable;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.runtime.AbstractFunction1;

/**
 * A function of SQL at work: a struct of inputs in, what the function tells of it out. Thread-safe:
 * the columns of the last struct are kept, and two threads take turns.
 */
final class SqlEstimate extends AbstractFunction1<@Nullable Row, @Nullable Row>
    implements Serializable {
  private static final long serialVersionUID = 1;

  private final SqlFunction function;
  private final SharedEstimator shared;
  private transient @Nullable StructType type;
  private transient @Nullable InputColumns columns;

  SqlEstimate(SqlFunction function, SharedEstimator shared) {
    this.function = function;
    this.shared = shared;
  }

  @Override
  public synchronized @Nullable Row apply(@Nullable Row inputs) {
    if (inputs == null) {
      return null;
    }
    Estimator estimator = shared.get();
    InputColumns known = columns;
    if (known == null || !inputs.schema().equals(type)) {
      known = new InputColumns(estimator.card().inputs(), inputs.schema().fieldNames(), Map.of());
      columns = known;
      type = inputs.schema();
    }
    try {
      return function.of(estimator.estimate(known.profile(inputs)), known.ignored());
    } catch (InvalidValueException e) {
      return function.error(estimator.card(), RowEstimator.why(e));
    }
  }
}
