package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What SQL can ask for; each is a function of a struct of inputs. */
enum SqlFunction {
  /** The estimate, and why there is none. */
  ESTIMATE("tikcalc") {
    @Override
    StructType type(RateCard card) {
      return EstimateRow.type(card, false);
    }

    @Override
    Row of(Estimate estimate, @Nullable String ignored) {
      return EstimateRow.of(estimate, ignored, false);
    }

    @Override
    Row error(RateCard card, String why) {
      return EstimateRow.error(card, false, why);
    }
  },

  /** The total alone; null where there is no estimate. */
  TOTAL("tikcalc_total") {
    @Override
    StructType type(RateCard card) {
      return EstimateRow.TOTAL;
    }

    @Override
    Row of(Estimate estimate, @Nullable String ignored) {
      return EstimateRow.total(estimate);
    }
  },

  /** What eight in ten like this one earn; null where there is no estimate. */
  SPREAD("tikcalc_spread") {
    @Override
    StructType type(RateCard card) {
      EstimateRow.checkSpread(card);
      return EstimateRow.SPREAD;
    }

    @Override
    Row of(Estimate estimate, @Nullable String ignored) {
      return EstimateRow.spread(estimate);
    }
  };

  private final String sqlName;

  SqlFunction(String sqlName) {
    this.sqlName = sqlName;
  }

  /** Its name in SQL. */
  String sqlName() {
    return sqlName;
  }

  /**
   * The type of what it returns.
   *
   * @throws IllegalArgumentException if it cannot be had with this card
   */
  abstract StructType type(RateCard card);

  /**
   * What it returns for an estimate.
   *
   * @param ignored what was told and the card does not know; null: nothing
   */
  abstract Row of(Estimate estimate, @Nullable String ignored);

  /** What it returns where there is none. */
  @Nullable Row error(RateCard card, String why) {
    return null;
  }
}
