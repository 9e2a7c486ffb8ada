package io.github.tikcalc.report.wording;

import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * How the likely figure of a stream comes about, in numbers that multiply out to the figure that is
 * shown: {@code 1 sponsored post* × $36}. It starts with few digits and takes more until they do.
 * Where they cannot, as nobody has a tenth of a follower, it says "about".
 */
final class Formula {
  private static final int MOST_DIGITS = 4;
  private static final int FEWEST_COUNTED = 100;

  private final String currency;
  private final MoneyText money;
  private final Explanation pay;
  private final boolean points;
  private double product;
  // The noun of the factor before, which a share of it need not repeat.
  private String before = "";

  private Formula(String currency, Explanation pay) {
    this.currency = currency;
    this.money = new MoneyText(currency);
    this.pay = pay;
    this.points = !pay.amount().points().isEmpty();
  }

  /**
   * The formula.
   *
   * @param cents the likely figure
   * @param rounding what it is rounded to where it is shown: 100 for whole dollars, 1 for cents
   */
  static String of(String currency, Explanation pay, long cents, int rounding) {
    Formula formula = new Formula(currency, pay);
    for (int digits = 0; digits <= MOST_DIGITS; digits++) {
      String text = formula.write(digits);
      if (Math.round(formula.product * 100 / rounding)
          == Math.floorDiv(cents + rounding / 2, rounding)) {
        return text;
      }
    }
    return "about " + formula.write(0);
  }

  private String write(int digits) {
    product = 1;
    before = "";
    List<String> parts = new ArrayList<>();
    double per = pay.per();
    boolean ofMoney = false;
    for (List<MetricValue> sum : pay.times()) {
      if (isWhole(sum)) {
        per /= 100;
        product *= 100;
        continue;
      }
      Unit unit = Unit.of(sum.get(0).metric(), currency);
      parts.add(sum(sum, digits));
      ofMoney |= unit.isMoney();
      per = unit.isPercent() ? per / 100 : per;
    }
    StringBuilder over = new StringBuilder();
    for (MetricValue metric : pay.over()) {
      double before = product;
      product = 1;
      over.append(" ÷ ").append(factor(metric, Unit.of(metric.metric(), currency), digits));
      product = before / product;
    }
    product /= pay.per();
    if (points) {
      parts.add(rate(per, ofMoney, digits));
    }
    if (parts.size() == 1 && points && pay.over().isEmpty() && pay.by() != null) {
      // Alone it would only say again what the column before says.
      MetricValue by = pay.by();
      Unit unit = Unit.of(by.metric(), currency);
      parts.set(0, parts.get(0) + " at " + unit.of(unit.range(by.value())) + star(by));
    }
    return String.join(" × ", parts) + over;
  }

  /** Whether a factor is all of something unless somebody says otherwise: it changes nothing. */
  private static boolean isWhole(List<MetricValue> sum) {
    MetricValue only = sum.get(0);
    return sum.size() == 1
        && only.metric().isPercent()
        && only.origin() != Origin.GIVEN
        && only.value().likely() == 100;
  }

  /** One factor, or several that are added up first. */
  private String sum(List<MetricValue> sum, int digits) {
    double before = product;
    double added = 0;
    List<String> parts = new ArrayList<>();
    for (MetricValue metric : sum) {
      product = 1;
      parts.add(factor(metric, Unit.of(metric.metric(), currency), digits));
      added += product;
    }
    product = before * added;
    return parts.size() == 1 ? parts.get(0) : "(" + String.join(" + ", parts) + ")";
  }

  private String factor(MetricValue metric, Unit unit, int digits) {
    double likely = metric.value().likely();
    boolean given = metric.origin() == Origin.GIVEN;
    if (!unit.isCounted()) {
      String number =
          given
              ? NumberText.exact(likely)
              : NumberText.decimals(likely, unit.isMoney() ? 0 : digits);
      product *= NumberText.read(number);
      String noun = Wording.noun(metric.metric());
      if (!before.isEmpty() && noun.endsWith(" " + before)) {
        noun = noun.substring(0, noun.length() - before.length() - 1);
      }
      before = "";
      return unit.signed(number) + " " + noun + star(metric);
    }
    String number =
        given
            ? NumberText.exact(likely)
            : likely < 1
                ? NumberText.digits(likely, 2 + digits)
                : NumberText.whole(likely, likely < FEWEST_COUNTED ? 3 : 3 + digits);
    product *= NumberText.read(number);
    before = unit.plural();
    return unit.of(number) + star(metric);
  }

  private String rate(double per, boolean ofMoney, int digits) {
    double likely = pay.rate().likely();
    if (ofMoney && per == 100) {
      String number = NumberText.decimals(likely, digits);
      product *= NumberText.read(number);
      return number + "%";
    }
    int decimals = likely == 0 || (digits == 0 && likely >= 10) ? 0 : Math.max(2, digits);
    int shown = likely > 0 && likely < 0.01 ? 6 : decimals;
    String number = NumberText.decimals(likely, shown);
    product *= NumberText.read(number);
    String text = ofMoney ? number : money.decimals(likely, shown);
    return per == 1 ? text : text + " per " + NumberText.exact(per);
  }

  private static String star(MetricValue metric) {
    return Wording.star(metric.origin());
  }
}
