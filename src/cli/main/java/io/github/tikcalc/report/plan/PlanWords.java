package io.github.tikcalc.report.plan;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.report.document.Table;
import io.github.tikcalc.report.document.Table.Kind;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.spread.Spread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Amounts and values as answers write them, for people and for programs. */
public record PlanWords(String currency) {
  /** What eight in ten creators earn. */
  static final String EIGHT_IN_TEN = "8 in 10";

  /** What that is. */
  static final String ABOUT_EIGHT_IN_TEN =
      "what 8 in 10 such creators earn: one in ten less, one in ten more";

  /** Fewer columns than these are too few for all figures and a remark beside them. */
  private static final int WIDE = 100;

  private static final long CENTS_BELOW = 10_00;

  public static PlanWords of(RateCard card) {
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

  /** What eight in ten earn: {@code $10–$100}; empty where that is not known. */
  String range(@Nullable Spread cents) {
    return cents == null ? "" : range(new Money(cents.low(), cents.median(), cents.high()));
  }

  /**
   * The columns of what is earned along the way: where there is not room for all, what eight in ten
   * earn stands for low and high.
   */
  static List<Table.Column> columns(Table.Column first, boolean hasSpread, int width) {
    List<Table.Column> columns = new ArrayList<>(List.of(first));
    boolean all = !hasSpread || width >= WIDE;
    if (all) {
      columns.add(new Table.Column("low", Kind.FIGURES));
    }
    columns.add(new Table.Column("likely", Kind.LIKELY));
    if (all) {
      columns.add(new Table.Column("high", Kind.FIGURES));
    }
    if (hasSpread) {
      columns.add(new Table.Column(EIGHT_IN_TEN, Kind.FIGURES));
    }
    return columns;
  }

  /** The cells of such columns. */
  List<String> figures(String first, Money total, @Nullable Spread spread, int width) {
    List<String> cells = new ArrayList<>(List.of(first));
    boolean all = spread == null || width >= WIDE;
    if (all) {
      cells.add(money(total.low()));
    }
    cells.add(money(total.likely()));
    if (all) {
      cells.add(money(total.high()));
    }
    if (spread != null) {
      cells.add(range(spread));
    }
    return cells;
  }

  /** A value with its sign, or alone where it has none: {@code 8.5%}, {@code 10,000}. */
  public String value(Metric metric, double value) {
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
  public String counted(Metric metric, double value) {
    return Unit.of(metric, currency).of(NumberText.decimals(value, 2));
  }

  /** What is asked: {@code 10,000 followers}, {@code 18 or older}. */
  String atLeast(Metric metric, double value) {
    return Unit.of(metric, currency).atLeast(NumberText.exact(value));
  }

  /** An amount in dollars with exactly two decimals. */
  public static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Its three figures; null where there are none. */
  static @Nullable Map<String, Object> json(@Nullable Money cents) {
    return cents == null ? null : figures(cents);
  }

  static @Nullable Map<String, Object> json(@Nullable Gain gain) {
    return gain == null ? null : json(gain.low(), gain.likely(), gain.high());
  }

  /** The three figures of an amount. */
  public static Map<String, Object> figures(Money cents) {
    return json(cents.low(), cents.likely(), cents.high());
  }

  private static Map<String, Object> json(long low, long likely, long high) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("low", dollars(low));
    json.put("likely", dollars(likely));
    json.put("high", dollars(high));
    return json;
  }

  /** The three figures of what eight in ten earn; null where that is not known. */
  static @Nullable Map<String, Object> json(@Nullable Spread cents) {
    if (cents == null) {
      return null;
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("low", dollars(cents.low()));
    json.put("median", dollars(cents.median()));
    json.put("high", dollars(cents.high()));
    return json;
  }

  /** The three figures of what eight in ten earn as cells; empty ones where that is not known. */
  static List<String> cells(@Nullable Spread cents) {
    return cents == null
        ? List.of("", "", "")
        : List.of(
            MoneyText.plain(cents.low()),
            MoneyText.plain(cents.median()),
            MoneyText.plain(cents.high()));
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
