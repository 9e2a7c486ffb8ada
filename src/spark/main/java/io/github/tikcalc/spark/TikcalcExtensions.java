package io.github.tikcalc.spark;

import io.github.tikcalc.card.RateCard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.catalyst.expressions.ScalaUDF;
import org.apache.spark.sql.internal.SQLConf;
import scala.Option;
import scala.Tuple3;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.AbstractFunction1;
import scala.runtime.BoxedUnit;

/**
 * Gives Spark SQL the functions {@code tikcalc}, {@code tikcalc_total} and {@code tikcalc_spread},
 * each of a struct of inputs: {@code select tikcalc_total(named_struct('followers', followers,
 * 'niche', niche)).likely from creators}.
 *
 * <p>{@code spark.sql.extensions=io.github.tikcalc.spark.TikcalcExtensions} switches them on;
 * {@code spark.tikcalc.rates} names the folder of a rate card, without which the one in the jar is
 * used, and {@code spark.tikcalc.asOf} the day to estimate for, without which it is the card's own.
 */
public final class TikcalcExtensions extends AbstractFunction1<SparkSessionExtensions, BoxedUnit> {
  private static final String RATES = "spark.tikcalc.rates";
  private static final String AS_OF = "spark.tikcalc.asOf";

  /** None: Spark turns structs into rows by their types. */
  private static final Seq<Option<ExpressionEncoder<?>>> NO_ENCODERS =
      CollectionConverters.asScala(List.<Option<ExpressionEncoder<?>>>of()).toSeq();

  /** Made by Spark, by its name. */
  public TikcalcExtensions() {}

  @Override
  public BoxedUnit apply(SparkSessionExtensions extensions) {
    for (SqlFunction function : SqlFunction.values()) {
      extensions.injectFunction(
          new Tuple3<>(
              new FunctionIdentifier(function.sqlName()),
              new ExpressionInfo(SqlEstimate.class.getName(), function.sqlName()),
              new Builder(function)));
    }
    return BoxedUnit.UNIT;
  }

  private static final class Builder extends AbstractFunction1<Seq<Expression>, Expression> {
    private final SqlFunction function;

    Builder(SqlFunction function) {
      this.function = function;
    }

    @Override
    public Expression apply(Seq<Expression> arguments) {
      if (arguments.length() != 1) {
        throw new IllegalArgumentException(
            function.sqlName()
                + " takes one struct: "
                + function.sqlName()
                + "(named_struct('followers', 1000, 'niche', 'beauty'))");
      }
      LocalDate day = Cards.day(AS_OF, SQLConf.get().getConfString(AS_OF, null));
      RateCard card;
      try {
        card = Cards.read(SQLConf.get().getConfString(RATES, null));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new ScalaUDF(
          new SqlEstimate(function, new SharedEstimator(card, day)),
          function.type(card),
          arguments,
          NO_ENCODERS,
          Option.empty(),
          Option.apply(function.sqlName()),
          true,
          true);
    }
  }
}
