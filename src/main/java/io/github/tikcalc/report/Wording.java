package io.github.tikcalc.report;

import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Closure;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.engine.Triple;
import io.github.tikcalc.rates.Amount;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.Stream;
import java.util.ArrayList;
import java.util.List;

/** The sentences of an estimate, in the words of its card. */
final class Wording {
  static final String UNPUBLISHED = "no published pay";
  private static final String ASSUMED = "*";

  private final Estimate estimate;
  private final Money money;

  Wording(Estimate estimate) {
    this.estimate = estimate;
    this.money = new Money(estimate.card().currency());
  }

  /** Whose estimate it is: {@code 1,000 followers, beauty, United States*}. */
  String creator() {
    List<String> known = new ArrayList<>();
    for (MetricValue metric : estimate.metrics()) {
      if (metric.origin() == Origin.GIVEN) {
        known.add(quantity(metric));
      }
    }
    for (AttributeValue attribute : estimate.attributes()) {
      if (attribute.value() != null) {
        known.add(attribute.value().title() + star(attribute.origin()));
      }
    }
    return String.join(", ", known);
  }

  /** How a stream's figure comes about: {@code 1–2 sponsored posts* × $22–$50}. */
  String how(StreamEstimate stream, int index) {
    var pay = estimate.explainPay(index);
    Amount amount = stream.stream().pays();
    if (pay == null || amount == null || stream.pay() == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    double per = pay.per();
    boolean dollars = false;
    for (MetricValue metric : pay.times()) {
      parts.add(quantity(metric));
      dollars |= metric.metric().isDollars();
      per = metric.metric().isPercent() ? per / 100 : per;
    }
    boolean bare = amount.points().isEmpty();
    if (!bare && dollars && per == 100) {
      parts.add(percent(pay.rate()));
    } else if (!bare) {
      String rate =
          dollars
              ? Quantity.rough(pay.rate().low()) + "–" + Quantity.rough(pay.rate().high())
              : money.rate(pay.rate().low(), pay.rate().high());
      parts.add(per == 1 ? rate : rate + " per " + Quantity.exact(per));
    }
    if (pay.times().isEmpty() && pay.by() != null) {
      parts.set(0, parts.get(0) + " at " + quantity(pay.by()));
    }
    return String.join(" × ", parts) + doubts(stream);
  }

  private static String percent(Triple rate) {
    String low = Quantity.rough(rate.low()) + "%";
    String high = Quantity.rough(rate.high()) + "%";
    return low.equals(high) ? low : low + "–" + high;
  }

  private String doubts(StreamEstimate stream) {
    StringBuilder out = new StringBuilder();
    for (RequirementCheck check : stream.requirements()) {
      if (check.result() == RequirementCheck.Result.UNKNOWN) {
        out.append(", if ").append(needed(check)).append(" (").append(doubt(check)).append(")");
      }
    }
    return out.toString();
  }

  private String doubt(RequirementCheck check) {
    String option = Inputs.optionOf(check.metric().id());
    return check.assumed()
        ? Quantity.of(check.metric(), value(check.metric())) + " assumed; " + option + " settles it"
        : option + " settles it";
  }

  /** What an eligible or uncertain stream without a figure lacks. */
  String unpriced(StreamEstimate stream, int index) {
    List<String> parts = new ArrayList<>();
    if (stream.stream().pays() == null) {
      parts.add(UNPUBLISHED);
    } else {
      List<String> options =
          new Assumptions(estimate)
              .unknown(index).stream().map(Metric::id).map(Inputs::optionOf).toList();
      parts.add("cannot tell without " + String.join(" and ", options));
    }
    String doubts = doubts(stream);
    return String.join("; ", parts) + doubts;
  }

  /** What a closed door asks for: {@code needs 10,000 followers: 9,000 to go}. */
  String missing(StreamEstimate stream) {
    List<String> parts = new ArrayList<>();
    for (RequirementCheck check : stream.requirements()) {
      if (check.result() == RequirementCheck.Result.UNMET) {
        parts.add("needs " + needed(check) + ": " + gap(check) + star(check.assumed()) + " to go");
      } else if (check.result() == RequirementCheck.Result.UNKNOWN) {
        parts.add("needs " + needed(check) + ": cannot tell (" + doubt(check) + ")");
      }
    }
    if (stream.stream().pays() == null) {
      parts.add(UNPUBLISHED);
    }
    return String.join("; ", parts);
  }

  private String needed(RequirementCheck check) {
    Metric metric = check.metric();
    String number = Quantity.withUnit(metric, Quantity.exact(check.requirement().atLeast()));
    String title = lower(metric.title());
    boolean counted = !metric.isPercent() && !metric.isDollars();
    return counted && title.startsWith(metric.unit())
        ? number + " " + title
        : counted ? number + " " + metric.unit() + " (" + title + ")" : title + " of " + number;
  }

  private String gap(RequirementCheck check) {
    String number = check.assumed() ? Quantity.rough(check.gap()) : Quantity.exact(check.gap());
    return Quantity.withUnit(check.metric(), number);
  }

  /** Why a stream is not offered, and what took its place. */
  String closure(StreamEstimate.Unavailable stream) {
    Closure closure = stream.closure();
    String where = where();
    String why =
        switch (closure.reason()) {
          case CLOSED -> "closed on " + closure.on() + where;
          case NOT_OPEN_YET -> "opens on " + closure.on() + where;
          case NOT_OFFERED -> "not offered" + where;
        };
    String replacedBy = stream.stream().replacedBy();
    if (replacedBy == null) {
      return why;
    }
    int index = estimate.card().stream(replacedBy);
    Stream other = estimate.card().streams().get(index);
    boolean offered = !(estimate.stream(index) instanceof StreamEstimate.Unavailable);
    return why + ", replaced by " + other.title() + (offered ? "" : ", which is not offered there");
  }

  /** The country in brackets; nothing where the card or the profile has none. */
  private String where() {
    int country = estimate.card().inputs().country();
    AttributeValue value = country < 0 ? null : estimate.attribute(country);
    return value == null || value.value() == null
        ? ""
        : " (" + value.value().title() + star(value.origin()) + ")";
  }

  /** A metric as it stands in a sentence: {@code 1–2 sponsored posts*}. */
  String quantity(MetricValue metric) {
    String number = Quantity.of(metric.metric(), metric.value());
    Metric known = metric.metric();
    String noun = known.isPercent() || known.isDollars() ? lower(known.title()) : known.unit();
    return number + " " + noun + star(metric.origin());
  }

  /** An assumption for its footnote: its range, and the likely figure where it differs. */
  String assumption(MetricValue metric) {
    Triple value = metric.value();
    String range = Quantity.of(metric.metric(), value);
    return value.isExact()
        ? range
        : range + ", likely " + Quantity.withUnit(metric.metric(), Quantity.rough(value.likely()));
  }

  private Triple value(Metric metric) {
    return estimate.metric(estimate.card().inputs().metric(metric.id())).value();
  }

  private static String star(Origin origin) {
    return star(origin == Origin.ASSUMED);
  }

  private static String star(boolean assumed) {
    return assumed ? ASSUMED : "";
  }

  /** A title inside a sentence; LIVE and TikTok keep their capitals. */
  private static String lower(String title) {
    boolean plain = title.length() > 1 && Character.isLowerCase(title.charAt(1));
    boolean name = title.startsWith("TikTok");
    return plain && !name ? Character.toLowerCase(title.charAt(0)) + title.substring(1) : title;
  }
}
