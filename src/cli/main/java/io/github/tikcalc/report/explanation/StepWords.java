package io.github.tikcalc.report.explanation;

import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.StreamWording;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** The steps to one figure as sentences, their numbers with four significant digits. */
final class StepWords {
  /** Significant digits: so many that the steps can be done again, so few that they are read. */
  static final int DIGITS = 4;

  private final String currency;
  private final StreamWording streams;
  private final MoneyText money;
  private final NumberedSources sources;
  private final FactorWords factors;

  /**
   * The words of an estimate's steps.
   *
   * @param sources what the steps cite is added there
   */
  StepWords(RateCard card, StreamWording streams, NumberedSources sources) {
    this.currency = card.currency();
    this.streams = streams;
    this.money = new MoneyText(currency);
    this.sources = sources;
    this.factors = new FactorWords(card);
  }

  /** What a stream asks for, and whether that is met. */
  Text requirement(RequirementCheck.Minimum check) {
    Unit unit = Unit.of(check.metric(), currency);
    String result =
        switch (check.result()) {
          case MET -> check.assumed() ? "taken to be so" : "yes";
          case UNMET -> unit.of(NumberText.rough(check.gap())) + " to go";
          case UNKNOWN -> "can't be told";
        };
    return Text.of("Asks for " + streams.needed(check))
        .plus(sources.cite(check.requirement().source()))
        .plus(": " + result + ".");
  }

  /** The steps to what a stream pays. */
  List<Text> ofPay(Explanation steps) {
    boolean ofMoney = steps.times().stream().anyMatch(sum -> sum.get(0).metric().isDollars());
    boolean percent = ofMoney && steps.per() == 100;
    DoubleFunction<String> rate =
        percent ? value -> digits(value) + "%" : ofMoney ? StepWords::digits : this::money;
    return steps(steps, rate, percent, this::money, " a month");
  }

  /** The steps to a metric that is assumed or derived. */
  List<Text> ofMetric(Metric metric, Explanation steps) {
    Unit unit = Unit.of(metric, currency);
    DoubleFunction<String> number = value -> unit.signed(digits(value));
    boolean percent = unit.isPercent() && steps.per() == 100;
    return steps(steps, number, percent, number, unit.isCounted() ? " " + unit.noun("") : "");
  }

  /**
   * All steps in their order.
   *
   * @param rate writes what the points say
   * @param percent whether what the points say is written in parts of a hundred already, so that to
   *     divide by 100 goes without saying
   * @param value writes the result
   * @param unit what stands behind the result
   */
  private List<Text> steps(
      Explanation steps,
      DoubleFunction<String> rate,
      boolean percent,
      DoubleFunction<String> value,
      String unit) {
    boolean whole = steps.times().isEmpty();
    DoubleFunction<String> read = whole ? value : rate;
    // The three figures are often read at the same place.
    Set<Text> readings = new LinkedHashSet<>();
    for (Explanation.Reading reading : steps.readings()) {
      readings.add(reading(steps.by(), steps.word(), reading, read));
    }
    List<Text> out = new ArrayList<>(readings);
    for (Explanation.Weighed weighed : steps.weighed()) {
      out.add(Text.of(factors.of(weighed)));
    }
    if (!steps.weighed().isEmpty() && !steps.readings().isEmpty()) {
      out.add(
          Text.of(
              "Together: "
                  + FactorWords.part(new Position(steps.from(), steps.to()))
                  + ", which gives "
                  + triple(steps.rate(), read)
                  + "."));
    }
    double over = steps.per();
    for (List<MetricValue> sum : steps.times()) {
      List<String> parts = new ArrayList<>();
      sum.forEach(metric -> parts.add(amount(metric)));
      // That a percentage is divided by 100, its sign says.
      over = sum.get(0).metric().isPercent() && over % 100 == 0 ? over / 100 : over;
      out.add(Text.of("Times " + String.join(" plus ", parts) + "."));
    }
    steps.over().forEach(metric -> out.add(Text.of("Divided by " + amount(metric) + ".")));
    if (over != 1 && !percent) {
      out.add(Text.of("Divided by " + NumberText.exact(over) + "."));
    }
    if (steps.value().isKnown() && (!whole || steps.per() != 1)) {
      out.add(Text.of("That makes " + triple(steps.value(), value) + unit + "."));
    }
    return out;
  }

  /** A metric that is multiplied or divided by. */
  private String amount(MetricValue metric) {
    Unit unit = Unit.of(metric.metric(), currency);
    String amount =
        metric.value().isKnown()
            ? triple(metric.value(), number -> unit.signed(digits(number)))
            : "an unknown number of";
    boolean one = metric.value().isExact() && metric.value().likely() == 1;
    String noun =
        unit.isCounted() ? unit.noun(one ? "1" : "") : Wording.lower(metric.metric().title());
    return amount + " " + noun + (metric.origin() == Origin.ASSUMED ? "*" : "");
  }

  /** What the points say at one place: at a point itself, or between two. */
  private Text reading(
      @Nullable MetricValue by,
      @Nullable AttributeValue word,
      Explanation.Reading reading,
      DoubleFunction<String> number) {
    Point below = reading.below();
    Point above = reading.above();
    Point only =
        below == null ? above : above == null ? below : above.at() == reading.at() ? above : null;
    if (by == null || only != null) {
      Point point = only == null ? above : only;
      if (point == null) {
        throw new IllegalStateException("a reading of no point");
      }
      String where =
          by != null
              ? "At " + at(by.metric(), point.at())
              : word == null || word.value() == null ? "For everyone" : word.value().title();
      String beyond =
          by == null || point.at() == reading.at()
              ? ""
              : ", and so at " + at(by.metric(), reading.at());
      return Text.of(where + ": " + triple(point.range(), number))
          .plus(sources.cite(point.source()))
          .plus(beyond + ".");
    }
    if (below == null || above == null) {
      throw new IllegalStateException("a reading of no point");
    }
    return Text.of("At " + at(by.metric(), reading.at()) + ": ")
        .plus(triple(reading.range(), number) + ", on the way from ")
        .plus(triple(below.range(), number) + " at " + NumberText.exact(below.at()))
        .plus(sources.cite(below.source()))
        .plus(" to " + triple(above.range(), number) + " at " + NumberText.exact(above.at()))
        .plus(sources.cite(above.source()))
        .plus(".");
  }

  private String at(Metric metric, double value) {
    return Unit.of(metric, currency).of(digits(value));
  }

  /** Low, likely and high, or the one that they all are. */
  private static String triple(Range value, DoubleFunction<String> number) {
    String low = number.apply(value.low());
    String likely = number.apply(value.likely());
    String high = number.apply(value.high());
    return low.equals(high) ? low : low + ", " + likely + " or " + high;
  }

  private static String digits(double value) {
    return NumberText.digits(value, DIGITS);
  }

  /** Whole from a thousand on, else to the cent, below that the digits it has. */
  private String money(double value) {
    return value > 0 && value < 0.1
        ? money.rate(value, value)
        : money.decimals(value, value < 1000 ? 2 : 0);
  }
}
