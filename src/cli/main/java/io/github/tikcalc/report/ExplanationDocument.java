package io.github.tikcalc.report;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.Source;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Explanation;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.report.document.Document;
import io.github.tikcalc.report.document.Document.Note;
import io.github.tikcalc.report.document.Text;
import io.github.tikcalc.report.wording.MoneyText;
import io.github.tikcalc.report.wording.NumberText;
import io.github.tikcalc.report.wording.Unit;
import io.github.tikcalc.report.wording.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * The steps to each figure in sentences that a person can retype and check: four significant
 * digits, and sources as numbered notes. The exact numbers are in {@link ExplanationJson}.
 */
public final class ExplanationDocument {
  private static final int DIGITS = 4;

  private final Estimate estimate;
  private final Inputs inputs;
  private final Wording wording;
  private final MoneyText money;
  private final String currency;
  private final Map<Cited, Integer> sources;
  private final Set<List<Text>> told;
  private final Set<Integer> guesses = new LinkedHashSet<>();

  /** The steps of one estimate. */
  public ExplanationDocument(Estimate estimate) {
    this(estimate, new LinkedHashMap<>(), new HashSet<>());
  }

  private ExplanationDocument(
      Estimate estimate, Map<Cited, Integer> sources, Set<List<Text>> told) {
    this.estimate = estimate;
    this.sources = sources;
    this.told = told;
    this.inputs = estimate.card().inputs();
    this.wording = new Wording(estimate);
    this.currency = estimate.card().currency();
    this.money = new MoneyText(currency);
  }

  /** The steps to every figure of an estimate, and their sources. */
  public static Document of(Estimate estimate) {
    Document document = new Document();
    new ExplanationDocument(estimate).addTo(document, -1);
    return document;
  }

  /** The steps of another estimate of the same page: sources go on, and no guess is told twice. */
  public ExplanationDocument like(Estimate other) {
    return new ExplanationDocument(other, sources, told);
  }

  /**
   * Adds the streams that have a figure, or the one that is asked for; then every guess they rest
   * on, then the sources.
   *
   * @param only the position of the stream that is asked for, or -1
   */
  void addTo(Document document, int only) {
    addSteps(document, only);
    addSources(document);
  }

  private void addSteps(Document document, int only) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < estimate.card().streams().size(); i++) {
      StreamEstimate stream = estimate.stream(i);
      boolean open = stream.pay() != null && !(stream instanceof StreamEstimate.Ineligible);
      if (only < 0 ? open : i == only) {
        shown.add(i);
      }
    }
    addSteps(document, shown);
  }

  /** Adds the streams at these positions of the card, then every guess they rest on. */
  public void addSteps(Document document, List<Integer> streams) {
    for (int i : streams) {
      stream(document, estimate.stream(i), i);
    }
    List<Integer> open = new ArrayList<>(guesses);
    for (int next = 0; next < open.size(); next++) {
      guess(document, open.get(next));
      for (int more : guesses) {
        if (!open.contains(more)) {
          open.add(more);
        }
      }
    }
  }

  /** Adds every source that a step so far has named, by its number. */
  public void addSources(Document document) {
    List<Note> notes = new ArrayList<>();
    sources.forEach(
        (source, number) ->
            notes.add(
                new Note(Text.of("[" + number + "]"), Text.linked(source.full(), source.url()))));
    if (!notes.isEmpty()) {
      document.heading("Sources").notes(notes);
    }
  }

  private void stream(Document document, StreamEstimate stream, int index) {
    List<Text> steps = new ArrayList<>();
    for (RequirementCheck.Minimum check : stream.minimums()) {
      steps.add(requirement(check));
    }
    Money pay = stream.pay();
    if (stream instanceof StreamEstimate.Unavailable closed) {
      steps.add(Text.of(sentence(wording.unavailable(closed))));
    } else {
      Explanation explanation = estimate.explainPay(index);
      if (explanation == null) {
        steps.add(Text.of(sentence(Wording.UNPUBLISHED)));
      } else {
        boolean ofMoney =
            explanation.times().stream().anyMatch(sum -> sum.get(0).metric().isDollars());
        DoubleFunction<String> rate =
            ofMoney && explanation.per() == 100
                ? value -> digits(value) + "%"
                : ofMoney ? ExplanationDocument::digits : this::money;
        steps(explanation, rate, this::money, " a month", steps);
        if (pay == null) {
          steps.add(Text.of("No figure: what it is multiplied by is not known."));
        } else if (stream instanceof StreamEstimate.Ineligible) {
          steps.add(Text.of("It pays nothing while something it asks for is missing."));
        } else if (stream instanceof StreamEstimate.Uncertain) {
          steps.add(
              Text.of(
                  "Whether it is open can't be told, so the low figure is 0"
                      + (pay.likely() == 0 ? ", and so is the likely one." : ".")));
        }
      }
    }
    String figures =
        pay == null
            ? stream.status().toString()
            : money.cents(pay.likely())
                + " a month, between "
                + money.cents(pay.low())
                + " and "
                + money.cents(pay.high());
    document.heading(stream.stream().title() + ": " + figures);
    add(steps, document);
  }

  private void guess(Document document, int index) {
    MetricValue metric = estimate.metric(index);
    Explanation explanation = estimate.explainMetric(index);
    if (explanation == null) {
      return;
    }
    Unit unit = Unit.of(metric.metric(), currency);
    DoubleFunction<String> number = value -> unit.signed(digits(value));
    List<Text> steps = new ArrayList<>();
    steps(explanation, number, number, unit.isCounted() ? " " + unit.noun("") : "", steps);
    steps.add(Text.of("Your own number: " + Inputs.optionOf(metric.metric().id())));
    String mark = metric.origin() == Origin.ASSUMED ? "* " : "";
    String heading = mark + metric.metric().title() + ": " + wording.assumption(metric);
    List<Text> whole = new ArrayList<>(List.of(Text.of(heading)));
    whole.addAll(steps);
    if (told.add(whole)) {
      document.heading(heading);
      add(steps, document);
    }
  }

  private static void add(List<Text> steps, Document document) {
    if (!steps.isEmpty()) {
      document.add(new Document.Steps(steps));
    }
  }

  private Text requirement(RequirementCheck.Minimum check) {
    Unit unit = Unit.of(check.metric(), currency);
    String result =
        switch (check.result()) {
          case MET -> check.assumed() ? "taken to be so" : "yes";
          case UNMET -> unit.of(NumberText.rough(check.gap())) + " to go";
          case UNKNOWN -> "can't be told";
        };
    return Text.of("Asks for " + wording.needed(check))
        .plus(cite(check.requirement().source()))
        .plus(": " + result + ".");
  }

  private void steps(
      Explanation steps,
      DoubleFunction<String> rate,
      DoubleFunction<String> value,
      String per,
      List<Text> out) {
    boolean whole = steps.times().isEmpty();
    DoubleFunction<String> read = whole ? value : rate;
    Set<Text> readings = new LinkedHashSet<>();
    for (Explanation.Reading reading : steps.readings()) {
      readings.add(reading(steps.by(), steps.word(), reading, read));
    }
    out.addAll(readings);
    for (Explanation.Weighed weighed : steps.weighed()) {
      out.add(Text.of(factor(weighed)));
    }
    if (!steps.weighed().isEmpty() && !steps.readings().isEmpty()) {
      out.add(
          Text.of(
              "Together: "
                  + part(new Position(steps.from(), steps.to()))
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
    MetricValue by = steps.by();
    if (by != null && by.origin() != Origin.GIVEN) {
      guesses.add(inputs.indexOfMetric(by.metric().id()));
    }
    boolean percent = rate.apply(1).endsWith("%") && steps.per() == 100;
    if (over != 1 && !percent) {
      out.add(Text.of("Divided by " + NumberText.exact(over) + "."));
    }
    if (steps.value().isKnown() && (!whole || steps.per() != 1)) {
      out.add(Text.of("That makes " + triple(steps.value(), value) + per + "."));
    }
  }

  /** A metric as a factor; where it is not given, how it comes about is told further down. */
  private String amount(MetricValue metric) {
    Unit unit = Unit.of(metric.metric(), currency);
    if (metric.origin() != Origin.GIVEN) {
      guesses.add(inputs.indexOfMetric(metric.metric().id()));
    }
    String amount =
        metric.value().isKnown()
            ? triple(metric.value(), number -> unit.signed(digits(number)))
            : "an unknown number of";
    boolean one = metric.value().isExact() && metric.value().likely() == 1;
    String noun =
        unit.isCounted() ? unit.noun(one ? "1" : "") : Wording.lower(metric.metric().title());
    return amount + " " + noun + star(metric);
  }

  private static String star(MetricValue metric) {
    return metric.origin() == Origin.ASSUMED ? "*" : "";
  }

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
      return Text.of(where + ": " + triple(point, number))
          .plus(cite(point.source()))
          .plus(beyond + ".");
    }
    if (below == null || above == null) {
      throw new IllegalStateException("a reading of no point");
    }
    return Text.of("At " + at(by.metric(), reading.at()) + ": ")
        .plus(triple(reading.range(), number) + ", on the way from ")
        .plus(triple(below, number) + " at " + NumberText.exact(below.at()))
        .plus(cite(below.source()))
        .plus(" to " + triple(above, number) + " at " + NumberText.exact(above.at()))
        .plus(cite(above.source()))
        .plus(".");
  }

  private String at(Metric metric, double value) {
    return Unit.of(metric, currency).of(digits(value));
  }

  private String triple(Point point, DoubleFunction<String> number) {
    return triple(
        new Range(point.range().low(), point.range().likely(), point.range().high()), number);
  }

  private String factor(Explanation.Weighed weighed) {
    int metric = inputs.indexOfMetric(weighed.factor().input());
    String weight = " (weight " + NumberText.exact(weighed.factor().weight()) + ")";
    String what;
    boolean known;
    if (metric >= 0) {
      Metric known0 = inputs.metrics().get(metric);
      Unit unit = Unit.of(known0, currency);
      known = !Double.isNaN(weighed.number());
      what =
          known
              ? unit.of(NumberText.exact(weighed.number()))
                  + (unit.isCounted() ? "" : " " + Wording.lower(known0.title()))
              : known0.title();
    } else {
      Attribute attribute =
          inputs.attributes().get(inputs.indexOfAttribute(weighed.factor().input()));
      int value = attribute.indexOf(weighed.word());
      known = value >= 0;
      what = known ? attribute.values().get(value).title() : attribute.title();
    }
    return known
        ? what + ": " + part(weighed.position()) + weight + "."
        : what + ": not given, so the whole of it" + weight + ".";
  }

  /** Where in a range somebody lands: {@code its upper 40%}. */
  private static String part(Position position) {
    String from = NumberText.digits(position.from() * 100, DIGITS) + "%";
    String to = NumberText.digits(position.to() * 100, DIGITS) + "%";
    if (position.equals(Position.WHOLE)) {
      return "the whole of it";
    }
    return position.from() == 0
        ? "its lower " + to
        : position.to() == 1
            ? "its upper " + NumberText.digits((1 - position.from()) * 100, DIGITS) + "%"
            : "from " + from + " to " + to + " of it";
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

  private Text cite(@Nullable Source source) {
    if (source == null) {
      return Text.of(" [no source]");
    }
    Cited cited = Cited.of(source);
    int number = sources.computeIfAbsent(cited, added -> sources.size() + 1);
    return Text.of(" ").plus(Text.linked("[" + number + "]", cited.url()));
  }

  /** A source as it is written; two of a card that read alike are one. */
  private record Cited(String full, @Nullable String url) {
    static Cited of(Source source) {
      return new Cited(
          source.title()
              + (source.date() == null ? "" : ", " + source.date())
              + (source.url() == null ? "" : ", " + source.url()),
          source.url());
    }
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }
}
