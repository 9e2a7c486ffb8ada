package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.Gain;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Unit;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts and values as answers write them, for people and for programs. */
record PlanWords(String currency) {
  private static final long CENTS_BELOW = 10_00;

  static PlanWords of(RateCard card) {
    return new PlanWords(card.currency());
  }

  /** Whole dollars; below ten of them to the cent. */
  String money(long cents) {
    MoneyText money = new MoneyText(currency);
    long size = Math.abs(cents);
    String text = size < CENTS_BELOW && size % 100 != 0 ? money.cents(size) : money.rounded(size);
    return cents < 0 ? "−" + text : text;
  }

  /** The same with a plus sign where it is more than nothing. */
  String signed(long cents) {
    return cents > 0 ? "+" + money(cents) : money(cents);
  }

  /** {@code $10–$100}. */
  String range(Money cents) {
    String low = money(cents.low());
    String high = money(cents.high());
    return low.equals(high) ? low : low + "–" + high;
  }

  /** A value with its sign, or alone where it has none: {@code 8.5%}, {@code 10,000}. */
  String value(Metric metric, double value) {
    return Double.isNaN(value)
        ? "?"
        : Unit.of(metric, currency).signed(NumberText.decimals(value, 2));
  }

  /** A value that nobody gave, to a few digits. */
  String rough(Metric metric, double value) {
    Unit unit = Unit.of(metric, currency);
    return unit.signed(unit.rough(value));
  }

  /** A value with its noun: {@code 10,000 followers}. */
  String counted(Metric metric, double value) {
    return Unit.of(metric, currency).of(NumberText.decimals(value, 2));
  }

  /** What is asked: {@code 10,000 followers}, {@code 18 or older}. */
  String atLeast(Metric metric, double value) {
    return Unit.of(metric, currency).atLeast(NumberText.exact(value));
  }

  /** An amount in dollars with exactly two decimals. */
  static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Its three figures; null where there are none. */
  static @Nullable Map<String, Object> json(@Nullable Money cents) {
    return cents == null ? null : json(cents.low(), cents.likely(), cents.high());
  }

  static @Nullable Map<String, Object> json(@Nullable Gain gain) {
    return gain == null ? null : json(gain.low(), gain.likely(), gain.high());
  }

  private static Map<String, Object> json(long low, long likely, long high) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("low", dollars(low));
    json.put("likely", dollars(likely));
    json.put("high", dollars(high));
    return json;
  }

  /** A number as JSON writes it: whole where it is; null where it is not known. */
  static @Nullable Object number(double value) {
    return Double.isNaN(value) ? null : new BigDecimal(NumberText.machine(value));
  }

  /** A number as a cell; empty where it is not known. */
  static String cell(double value) {
    return Double.isNaN(value) ? "" : NumberText.machine(value);
  }
}
