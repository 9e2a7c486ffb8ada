package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Unavailability;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** The sentences of an estimate, in the words of its card. */
public final class Wording {
  public static final String UNPUBLISHED = "nobody publishes what it pays";
  private static final String ASSUMED = "*";
  private static final int MOST_KNOWN = 4;
  private static final String MONTHLY = " a month";

  private final Estimate estimate;
  private final MoneyText money;

  public Wording(Estimate estimate) {
    this.estimate = estimate;
    this.money = new MoneyText(estimate.card().currency());
  }

  /**
   * What is known of the creator but the followers: {@code Beauty, United States*, 4 LIVEs a
   * month}; no more than fits a sentence.
   */
  public String creator() {
    List<String> known = new ArrayList<>();
    for (AttributeValue attribute : estimate.attributes()) {
      // What is taken from another attribute would say the same twice.
      boolean same = attribute.attribute().sameAs() != null && attribute.origin() == Origin.ASSUMED;
      if (attribute.value() != null && !same) {
        known.add(attribute.value().title() + star(attribute.origin()));
      }
    }
    int more = 0;
    for (MetricValue metric : estimate.metrics()) {
      boolean followers = metric.metric().id().equals(Inputs.FOLLOWERS);
      if (metric.origin() == Origin.GIVEN && !followers) {
        if (known.size() < MOST_KNOWN) {
          known.add(given(metric));
        } else {
          more++;
        }
      }
    }
    return String.join(", ", known) + (more == 0 ? "" : " and " + more + " more");
  }

  private String given(MetricValue metric) {
    Unit unit = unit(metric.metric());
    String number = NumberText.exact(metric.value().likely());
    String title = lower(metric.metric().title());
    return unit.isAge()
        ? unit.of(number)
        : unit.isCounted()
            ? title.startsWith(unit.plural()) ? unit.titled(number, title) : unit.of(number)
            : unit.signed(number) + " " + title;
  }

  /** The creator's followers: {@code 1 follower}, {@code 12,000 followers}. */
  public String followers() {
    Metric metric = metric(Inputs.FOLLOWERS);
    return unit(metric).of(NumberText.exact(value(metric).likely()));
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
        quantities.add(quantity(added));
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
      parts.set(0, parts.get(0) + " at " + quantity(pay.by()));
    }
    StringBuilder over = new StringBuilder();
    for (MetricValue metric : pay.over()) {
      over.append(" ÷ ").append(quantity(metric));
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
      String title = lower(metric.title());
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
        parts.add(needed(check) + " (" + gap + star(check.assumed()) + ")");
      } else if (check.result() == RequirementCheck.Result.UNKNOWN) {
        parts.add(needed(check) + (options ? " (" + doubt(check) + ")" : ""));
      }
    }
    String unpublished = stream.stream().pays().isEmpty() ? "; " + UNPUBLISHED : "";
    return "at " + String.join(" and ", parts) + unpublished;
  }

  public String needed(RequirementCheck.Minimum check) {
    Metric metric = check.metric();
    Unit unit = unit(metric);
    String number = NumberText.exact(check.requirement().atLeast());
    String title = lower(metric.title());
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
        : " (" + value.value().title() + star(value.origin()) + ")";
  }

  /** A metric as it stands in a sentence: {@code 1–2 sponsored posts*}. */
  public String quantity(MetricValue metric) {
    Unit unit = unit(metric.metric());
    String number = unit.range(metric.value());
    String noun = unit.isCounted() ? unit.noun(number) : noun(metric.metric());
    return number + " " + noun + star(metric.origin());
  }

  /** What a metric's number is of, inside a sentence: {@code TikTok Shop sales}. */
  static String noun(Metric metric) {
    String title = lower(metric.title());
    return title.endsWith(MONTHLY) ? title.substring(0, title.length() - MONTHLY.length()) : title;
  }

  /** An assumption for its footnote: its range, and the likely figure where it differs. */
  public String assumption(MetricValue metric) {
    Range value = metric.value();
    Unit unit = unit(metric.metric());
    String range = unit.range(value);
    return value.isExact() ? range : range + ", likely " + unit.signed(unit.rough(value.likely()));
  }

  private Unit unit(Metric metric) {
    return Unit.of(metric, estimate.card().currency());
  }

  private Metric metric(String id) {
    Inputs inputs = estimate.card().inputs();
    return inputs.metric(id);
  }

  private Range value(Metric metric) {
    return estimate.metric(estimate.card().inputs().indexOfMetric(metric.id())).value();
  }

  static String star(Origin origin) {
    return star(origin == Origin.ASSUMED);
  }

  private static String star(boolean assumed) {
    return assumed ? ASSUMED : "";
  }

  /** A title inside a sentence; LIVE and TikTok keep their capitals. */
  public static String lower(String title) {
    boolean plain = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    int second = title.indexOf(' ') + 1;
    boolean name = title.startsWith("TikTok") || isName(title, second);
    return plain && !name ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }

  /** Whether the second word begins with a capital, as in {@code Creator Rewards level}. */
  private static boolean isName(String title, int second) {
    return second > 0
        && second + 1 < title.length()
        && Character.isUpperCase(title.charAt(second))
        && Character.isLowerCase(title.charAt(second + 1));
  }
}
