package io.github.tikcalc.spark;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** An estimate as structs of Spark's: the whole, its total, and its spread. */
final class EstimateRow {
  /**
   * What a stream pays: the most has 14 digits before the point. Spark keeps a decimal of at most
   * 18 digits as a number, and any other as an object: that takes several times as long.
   */
  private static final DecimalType PAY = DataTypes.createDecimalType(18, 2);

  /** What all streams pay. */
  private static final DecimalType SUM = DataTypes.createDecimalType(20, 2);

  /** What eight in ten creators like this one earn in all. */
  static final StructType SPREAD = threeAmounts(new StructType(), SUM, "median");

  /** What one earns in all. */
  static final StructType TOTAL = threeAmounts(new StructType(), SUM, "likely");

  private EstimateRow() {}

  /**
   * Refuses a card that is too large for a spread, before a cluster begins to work.
   *
   * @throws IllegalArgumentException if it is
   */
  static void checkSpread(RateCard card) {
    if (!ImaginedCreators.canHave(card)) {
      throw new IllegalArgumentException(
          "no spread: the card has more than 127 inputs and streams (leave the spread out)");
    }
  }

  /**
   * The whole: {@code error}, {@code ignored}, {@code total}, {@code spread} if asked for, and a
   * struct a stream, named as the stream with underscores for hyphens.
   *
   * @throws IllegalArgumentException if the card is too large for a spread that is asked for
   */
  static StructType type(RateCard card, boolean spread) {
    StructType type =
        new StructType()
            .add("error", DataTypes.StringType)
            .add("ignored", DataTypes.StringType)
            .add("total", TOTAL);
    if (spread) {
      checkSpread(card);
      type = type.add("spread", SPREAD);
    }
    for (IncomeStream stream : card.streams()) {
      StructType status = new StructType().add("status", DataTypes.StringType);
      type = type.add(stream.id().replace('-', '_'), threeAmounts(status, PAY, "likely"));
    }
    return type;
  }

  private static StructType threeAmounts(StructType type, DecimalType money, String middle) {
    return type.add("low", money).add(middle, money).add("high", money);
  }

  /**
   * The whole; a stream that has no figure has null for each of the three.
   *
   * @param ignored what was told and the card does not know; null: nothing
   */
  static Row of(Estimate estimate, @Nullable String ignored, boolean spread) {
    Object[] cells = new Object[size(estimate.card(), spread)];
    cells[1] = ignored;
    int cell = 2;
    cells[cell++] = total(estimate);
    if (spread) {
      cells[cell++] = spread(estimate);
    }
    for (int s = 0; cell < cells.length; s++) {
      cells[cell++] = stream(estimate, s);
    }
    return RowFactory.create(cells);
  }

  private static Row stream(Estimate estimate, int index) {
    String status = estimate.status(index).toString();
    return estimate.hasPay(index)
        ? RowFactory.create(
            status,
            dollars(estimate.pay(index, Scenario.LOW), PAY),
            dollars(estimate.pay(index, Scenario.LIKELY), PAY),
            dollars(estimate.pay(index, Scenario.HIGH), PAY))
        : RowFactory.create(status, null, null, null);
  }

  /** What one earns in all. */
  static Row total(Estimate estimate) {
    return RowFactory.create(
        dollars(estimate.total(Scenario.LOW), SUM),
        dollars(estimate.total(Scenario.LIKELY), SUM),
        dollars(estimate.total(Scenario.HIGH), SUM));
  }

  /** What eight in ten creators like this one earn in all. */
  static Row spread(Estimate estimate) {
    Spread spread = ImaginedCreators.of(estimate).total();
    return RowFactory.create(
        dollars(spread.low(), SUM), dollars(spread.median(), SUM), dollars(spread.high(), SUM));
  }

  /** The struct of a row that gets no estimate: all null but why. */
  static Row error(RateCard card, boolean spread, @Nullable String why) {
    Object[] cells = new Object[size(card, spread)];
    cells[0] = why;
    return RowFactory.create(cells);
  }

  private static int size(RateCard card, boolean spread) {
    return card.streams().size() + (spread ? 4 : 3);
  }

  private static Decimal dollars(long cents, DecimalType type) {
    return Decimal.apply(cents, type.precision(), type.scale());
  }
}
