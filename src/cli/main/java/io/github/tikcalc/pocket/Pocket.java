package io.github.tikcalc.pocket;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.engine.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an estimate beside its total a month. All amounts in hundredths of their
 * currency; each rests on those above it, rounded as {@link Keep} says.
 *
 * @param keep what is kept, as told
 * @param kept what is kept of the total a month; null where nothing is told
 * @param unit what the amounts of {@code each} are for; null where only a month is asked for
 * @param each the amounts for that unit; null without
 * @param conversion the other currency; null where none is asked for
 * @param converted the amounts in it, for the unit, else for a month; null without
 */
public record Pocket(
    Keep keep,
    @Nullable Money kept,
    @Nullable Unit unit,
    @Nullable Part each,
    @Nullable Conversion conversion,
    @Nullable Part converted) {
  /** Where nothing is asked for. */
  public static final Pocket NONE = new Pocket(Keep.ALL, null, null, null, null, null);

  /**
   * An amount, and what is kept of it.
   *
   * @param kept null where nothing is told
   */
  public record Part(Money amount, @Nullable Money kept) {
    private Part in(Conversion conversion) {
      return new Part(
          Cents.times(amount, conversion.rate()),
          kept == null ? null : Cents.times(kept, conversion.rate()));
    }
  }

  /**
   * Works out what is asked for.
   *
   * @throws ArithmeticException if an amount is more than hundredths in a long can tell
   */
  public static Pocket of(
      Estimate estimate, Keep keep, @Nullable Unit unit, @Nullable Conversion conversion) {
    Money total = estimate.total();
    Money kept = keep.isTold() ? keep.of(estimate) : null;
    Part month = new Part(total, kept);
    Part each = unit == null ? null : each(month, keep, unit);
    Part last = each == null ? month : each;
    return new Pocket(
        keep, kept, unit, each, conversion, conversion == null ? null : last.in(conversion));
  }

  /**
   * Works out what is asked of an amount that one stream pays.
   *
   * @param stream its id
   * @throws ArithmeticException if an amount is more than hundredths in a long can tell
   */
  public static Pocket of(String stream, Money pay, Keep keep, @Nullable Conversion conversion) {
    Money kept = keep.isTold() ? keep.of(stream, pay) : null;
    Part converted = conversion == null ? null : new Part(pay, kept).in(conversion);
    return new Pocket(keep, kept, null, null, conversion, converted);
  }

  private static Part each(Part month, Keep keep, Unit unit) {
    Unit.Price price = unit.price();
    if (price != null) {
      Money kept = keep.isTold() ? keep.of(price.stream(), price.cents()) : null;
      return new Part(price.cents(), kept);
    }
    Money kept = month.kept();
    return new Part(unit.of(month.amount()), kept == null ? null : unit.of(kept));
  }

  /** What the amounts in the other currency are for. */
  public Per convertedPer() {
    return unit == null ? Per.MONTH : unit.per();
  }
}
