package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Estimates for every row of a table. */
public final class TikcalcSpark {
  private TikcalcSpark() {}

  /**
   * The same rows, each with its estimate in one more column: a struct with {@code error} (why the
   * row gets no estimate, else null), {@code ignored} (what its words tell that the card does not
   * know, such as a niche of its own, else null), {@code total}, {@code spread} if the options ask
   * for it, and a struct a stream with {@code status}, {@code low}, {@code likely} and {@code high}
   * in the card's currency. A stream without a figure has null, which is not 0. No row is lost and
   * none moves to another partition.
   *
   * @param profiles columns are read as inputs by the names, titles and aliases of the card's
   *     inputs; all others pass through
   * @throws IllegalArgumentException if the columns cannot be told apart, if none tells an input
   *     that every estimate needs, if there is one of the new column's name, or if the card is too
   *     large for a spread that is asked for
   */
  public static Dataset<Row> estimate(Dataset<Row> profiles, RateCard card, SparkOptions options) {
    String[] header = profiles.columns();
    for (String column : header) {
      if (column.equalsIgnoreCase(options.column())) {
        throw new IllegalArgumentException(
            "the table has a column \"" + column + "\" already (name another with the options)");
      }
    }
    // Told here, before a cluster begins to work.
    new InputColumns(card.inputs(), header, options.columns());
    StructType type =
        profiles.schema().add(options.column(), EstimateRow.type(card, options.spread()));
    Broadcast<SharedEstimator> shared =
        JavaSparkContext.fromSparkContext(profiles.sparkSession().sparkContext())
            .broadcast(new SharedEstimator(card, options.asOf()));
    return profiles.mapPartitions(new RowEstimator(shared, header, options), Encoders.row(type));
  }
}
