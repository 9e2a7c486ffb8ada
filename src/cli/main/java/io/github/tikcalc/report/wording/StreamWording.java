package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Unavailability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** What an estimate says of its streams: how they pay, what they ask for, why they are not open. */
public final class StreamWording {
  /** What is said where a card knows no amount. */
  public static final String UNPUBLISHED = "nobody publishes what it pays";

  private final Estimate estimate;
  private final Wording wording;
  private final MoneyText money;

  public StreamWording(Estimate estimate) {
    this.estimate = estimate;
    this.wording = new Wording(estimate);
    this.money = new MoneyText(estimate.card().currency());
  }

  /** How a stream's range comes about: {@code 1–2 sponsored posts* × $22–$50}. */
  public String how(StreamEstimate stream, int index) {
    var pay = estimate.explainPay(index);
    if (pay == null || stream.pay() == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    double per = pay.per();
    boolean dollars = false;
    for (List<MetricValue> sum : pay.times()) {
      Metric metric = sum.get(0).metric();
      StringJoiner quantities = new StringJoiner(" + ");
      for (MetricValue added : sum) {
        quantities.add(wording.quantity(added));
      }
      parts.add(quantities.toString());
      dollars |= metric.isDollars();
      per = metric.isPercent() ? per / 100 : per;
    }
    boolean bare = pay.amount().points().isEmpty();
    if (!bare && dollars && per == 100) {
      parts.add(percent(pay.rate()));
    } else if (!bare) {
      String rate =
          dollars
              ? NumberText.rough(pay.rate().low()) + "–" + NumberText.rough(pay.rate().high())
              : money.rate(pay.rate().low(), pay.rate().high());
      parts.add(per == 1 ? rate : rate + " per " + NumberText.exact(per));
    }
    if (pay.times().isEmpty() && pay.by() != null) {
      parts.set(0, parts.get(0) + " at " + wording.quantity(pay.by()));
    }
    StringBuilder over = new StringBuilder();
    for (MetricValue metric : pay.over()) {
      over.append(" ÷ ").append(wording.quantity(metric));
    }
    return String.join(" × ", parts) + over + doubts(stream, true);
  }

  /**
   * How a stream's likely figure comes about: {@code 1 sponsored post* × $36}.
   *
   * @param rounding what the figure is rounded to where it is shown, in cents
   */
  public String likely(StreamEstimate stream, int index, int rounding) {
    var pay = estimate.explainPay(index);
    if (pay == null || stream.pay() == null) {
      return "";
    }
    if (stream.pay().likely() == 0 && stream instanceof StreamEstimate.Uncertain) {
      return "only" + doubts(stream, false).substring(1);
    }
    String currency = estimate.card().currency();
    return Formula.of(currency, pay, stream.pay().likely(), rounding) + doubts(stream, false);
  }

  private static String percent(Range rate) {
    String low = NumberText.rough(rate.low()) + "%";
    String high = NumberText.rough(rate.high()) + "%";
    return low.equals(high) ? low : low + "–" + high;
  }

  private String doubts(StreamEstimate stream, boolean options) {
    StringBuilder out = new StringBuilder();
    for (RequirementCheck.Minimum check : stream.minimums()) {
      if (check.result() == RequirementCheck.Result.UNKNOWN) {
        out.append(", if ").append(needed(check));
        out.append(options ? " (" + doubt(check) + ")" : "");
      }
    }
    if (stream instanceof StreamEstimate.Uncertain uncertain && !uncertain.offered()) {
      out.append(", if it is offered there");
    }
    return out.toString();
  }

  private String doubt(RequirementCheck.Minimum check) {
    String option = Inputs.optionOf(check.metric().id());
    String yours = "yours: " + option;
    return check.assumed()
        ? unit(check.metric()).range(value(check.metric())) + "*; " + yours
        : yours;
  }

  /**
   * What an eligible or uncertain stream without a figure lacks.
   *
   * @param options whether what is not told is named by its option, too
   */
  public String unpriced(StreamEstimate stream, int index, boolean options) {
    if (stream.stream().pays().isEmpty()) {
      return UNPUBLISHED + doubts(stream, options);
    }
    List<String> parts = new ArrayList<>();
    for (Metric metric : new Assumptions(estimate).unknown(index)) {
      String title = Wording.lower(metric.title());
      parts.add(options ? title + ": " + Inputs.optionOf(metric.id()) : title);
    }
    return (options ? "tell " : "rests on ")
        + String.join(" and ", parts)
        + (options ? "" : ", which nobody told")
        + doubts(stream, options);
  }

  /** What an unmet stream asks for: {@code at 10,000 followers (9,000 more)}. */
  public String missing(StreamEstimate stream, boolean options) {
    List<String> parts = new ArrayList<>();
    for (RequirementCheck.Minimum check : stream.minimums()) {
      if (check.result() == RequirementCheck.Result.UNMET) {
        String gap = unit(check.metric()).isAge() ? "in " + gap(check) : gap(check) + " more";
        parts.add(needed(check) + " (" + gap + (check.assumed() ? Wording.ASSUMED : "") + ")");
      } else if (check.result() == RequirementCheck.Result.UNKNOWN) {
        parts.add(needed(check) + (options ? " (" + doubt(check) + ")" : ""));
      }
    }
    String unpublished = stream.stream().pays().isEmpty() ? "; " + UNPUBLISHED : "";
    return "at " + String.join(" and ", parts) + unpublished;
  }

  /** What a requirement asks for: {@code 10,000 followers}, {@code 18 or older}. */
  public String needed(RequirementCheck.Minimum check) {
    Metric metric = check.metric();
    Unit unit = unit(metric);
    String number = NumberText.exact(check.requirement().atLeast());
    String title = Wording.lower(metric.title());
    if (unit.isAge()) {
      return unit.atLeast(number);
    }
    return unit.isCounted() ? unit.titled(number, title) : unit.signed(number) + " " + title;
  }

  private String gap(RequirementCheck.Minimum check) {
    Unit unit = unit(check.metric());
    String number = check.assumed() ? NumberText.rough(check.gap()) : NumberText.exact(check.gap());
    return unit.isAge() ? unit.of(number) : unit.signed(number);
  }

  /** Ages that streams ask for and that are assumed to be reached: {@code 18 or older}. */
  public List<String> supposed() {
    Set<String> supposed = new LinkedHashSet<>();
    for (StreamEstimate stream : estimate.streams()) {
      for (RequirementCheck.Minimum check : stream.minimums()) {
        boolean holds = check.assumed() && check.result() == RequirementCheck.Result.MET;
        if (holds && unit(check.metric()).isAge() && stream.pay() != null) {
          supposed.add(needed(check) + "* (" + Inputs.optionOf(check.metric().id()) + ")");
        }
      }
    }
    return List.copyOf(supposed);
  }

  /** Why a stream is not offered, and what took its place. */
  public String unavailable(StreamEstimate.Unavailable stream) {
    Unavailability unavailability = stream.unavailability();
    String where = where();
    String why =
        switch (unavailability.reason()) {
          case ABSENT -> absent(unavailability) + where;
          case CLOSED -> "closed on " + unavailability.on() + where;
          case NOT_OPEN_YET -> "opens on " + unavailability.on() + where;
          case NOT_OFFERED -> "not offered" + where;
        };
    String replacedBy = stream.stream().replacedBy();
    if (replacedBy == null) {
      return why;
    }
    int index = estimate.card().indexOfStream(replacedBy);
    IncomeStream other = estimate.card().streams().get(index);
    boolean offered = !(estimate.stream(index) instanceof StreamEstimate.Unavailable);
    return why + ", replaced by " + other.title() + (offered ? "" : ", which is not offered there");
  }

  private static String absent(Unavailability unavailability) {
    return unavailability.on() != null
        ? "no TikTok since " + unavailability.on()
        : unavailability.until() != null
            ? "no TikTok before " + unavailability.until()
            : "no TikTok";
  }

  /** The country in brackets; nothing where the card or the profile has none. */
  private String where() {
    int country = estimate.card().inputs().indexOfCountry();
    AttributeValue value = country < 0 ? null : estimate.attribute(country);
    return value == null || value.value() == null
        ? ""
        : " (" + value.value().title() + Wording.star(value.origin()) + ")";
  }

  private Unit unit(Metric metric) {
    return Unit.of(metric, estimate.card().currency());
  }

  private Range value(Metric metric) {
    return estimate.metric(estimate.card().inputs().indexOfMetric(metric.id())).value();
  }
}
