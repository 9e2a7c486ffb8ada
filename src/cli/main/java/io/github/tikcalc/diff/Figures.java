package io.github.tikcalc.diff;

import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.text.PlainNumber;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for an author: every digit the card has, thousands grouped. Never rounded.
 *
 * @param symbol what stands before an amount of money
 * @param dollars the ids of the metrics that are amounts of money
 * @param percents the ids of those that are parts of a hundred
 */
public record Figures(String symbol, Set<String> dollars, Set<String> percents) {
  private static final int ALL = 30;

  /** In the card's currency. */
  public static Figures of(RateCard card) {
    return new Figures(
        card.currency().equals("USD") ? "$" : card.currency() + " ",
        ids(card, Metric::isDollars),
        ids(card, Metric::isPercent));
  }

  private static Set<String> ids(RateCard card, Predicate<Metric> which) {
    return card.inputs().metrics().stream()
        .filter(which)
        .map(Metric::id)
        .collect(Collectors.toSet());
  }

  /** A number to read: {@code 10,000}. */
  public static String number(double value) {
    return format(value, 0);
  }

  /** A price as the card has it: {@code $25}, {@code $0.40}, {@code $0.005}. */
  public String price(double value) {
    return symbol + format(value, value == Math.rint(value) ? 0 : 2);
  }

  /** Whole cents: {@code $25}, {@code $1,234.50}. */
  public String cents(long cents) {
    String sign = cents < 0 ? "−" : "";
    return sign + price(Math.abs(cents) / 100.0);
  }

  /** A difference: {@code +$25}, {@code −$1}, {@code $0}. */
  public String difference(long cents) {
    return (cents > 0 ? "+" : "") + cents(cents);
  }

  /** {@code $25–$100 a month}, from the low end to the high one. */
  public String month(Money pay) {
    String low = cents(pay.low());
    String high = cents(pay.high());
    return (low.equals(high) ? low : low + "–" + high) + " a month";
  }

  /** A value of a metric with its unit: {@code 10,000 followers}, {@code 8.5%}. */
  public String of(Metric metric, double value) {
    if (metric.isPercent()) {
      return number(value) + "%";
    }
    return metric.isDollars() ? price(value) : new Unit(metric.unit(), "").of(number(value));
  }

  /**
   * A figure of an amount's point. What is counted is a plain number, and so is a rate: its unit is
   * that of a quotient.
   *
   * @param metric what the amount is assumed for, or null where it is pay
   */
  public String figure(Amount amount, double value, @Nullable Metric metric) {
    if (metric == null) {
      return isShare(amount) ? number(value) + "%" : price(value);
    }
    if (isOwn(amount)) {
      return metric.isPercent() || metric.isDollars() ? of(metric, value) : number(value);
    }
    return isPart(amount) ? number(value) + "%" : number(value);
  }

  /**
   * What the figures of an amount's points are, where they are not in the amount's own unit: {@code
   * USD per 1,000 qualified views}; else empty.
   *
   * @param currency ISO 4217 code
   * @param metric what the amount is assumed for, or null where it is pay
   * @param metrics the card's, by their ids
   */
  public String points(
      Amount amount, String currency, @Nullable Metric metric, Function<String, Metric> metrics) {
    if (amount.points().isEmpty() || amount.of().isEmpty()) {
      return "";
    }
    List<List<String>> counted =
        amount.of().stream().filter(sum -> !percents.containsAll(sum)).toList();
    if (counted.isEmpty()) {
      return "";
    }
    if (metric == null ? isShare(amount) : isPart(amount)) {
      return "% of " + named(counted, false, metrics);
    }
    if (metric != null) {
      return "";
    }
    double per = amount.per() / Math.pow(100, (double) amount.of().size() - counted.size());
    boolean one = per == 1;
    return currency + " per " + (one ? "" : number(per) + " ") + named(counted, one, metrics);
  }

  /** Things that are counted: {@code views}, {@code sponsored post}; money by its title. */
  private static String named(
      List<List<String>> product, boolean one, Function<String, Metric> metrics) {
    List<String> factors = new ArrayList<>();
    for (List<String> sum : product) {
      List<String> names = new ArrayList<>();
      for (String id : sum) {
        Metric metric = metrics.apply(id);
        String noun = new Unit(metric.unit(), "").noun(one ? "1" : "2");
        String title = metric.title();
        names.add(
            noun.isEmpty() ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : noun);
      }
      factors.add(String.join(" + ", names));
    }
    return String.join(" × ", factors);
  }

  /**
   * Whether an amount's points are in its own unit: what it is multiplied by is a share of them.
   */
  private boolean isOwn(Amount amount) {
    return amount.over().isEmpty()
        && amount.of().stream().allMatch(percents::containsAll)
        && amount.per() == Math.pow(100, (double) amount.of().size());
  }

  /** Whether an amount's points are parts in a hundred of what they are multiplied by. */
  private boolean isPart(Amount amount) {
    long shares = amount.of().stream().filter(percents::containsAll).count();
    return amount.over().isEmpty()
        && amount.of().size() == shares + 1
        && amount.per() == Math.pow(100, (double) shares + 1);
  }

  /** Whether an amount's points are percentages of money that a creator brings in. */
  private boolean isShare(Amount amount) {
    return amount.per() == 100
        && amount.of().stream().anyMatch(sum -> dollars.containsAll(sum) && !sum.isEmpty());
  }

  /** {@code low $10, likely $30, high $50}. */
  public String of(Amount amount, Range range, @Nullable Metric metric) {
    return "low "
        + figure(amount, range.low(), metric)
        + ", likely "
        + figure(amount, range.likely(), metric)
        + ", high "
        + figure(amount, range.high(), metric);
  }

  /** How an amount is worked out: {@code points by followers × posts ÷ 1,000}. */
  public static String how(Amount amount) {
    List<String> parts = new ArrayList<>();
    if (!amount.points().isEmpty()) {
      parts.add(amount.by() == null ? "point" : "points by " + amount.by());
    }
    for (List<String> sum : amount.of()) {
      String added = String.join(" + ", sum);
      parts.add(sum.size() == 1 ? added : "(" + added + ")");
    }
    StringBuilder how = new StringBuilder(String.join(" × ", parts));
    amount.over().forEach(metric -> how.append(" ÷ ").append(metric));
    if (amount.per() != 1) {
      how.append(" ÷ ").append(number(amount.per()));
    }
    return how.toString();
  }

  /** Which part of a range: {@code 0.4–1}. */
  public static String position(Factor.Position position) {
    return PlainNumber.of(position.from()) + "–" + PlainNumber.of(position.to());
  }

  private static String format(double value, int decimals) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(ALL);
    // Through its shortest decimal form: 0.1 is 0.1, not all the digits of the double nearest it.
    return format.format(new BigDecimal(Double.toString(value)));
  }
}
