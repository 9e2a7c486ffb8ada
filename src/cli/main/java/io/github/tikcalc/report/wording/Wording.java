package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.engine.AttributeValue;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.engine.Origin;
import java.util.ArrayList;
import java.util.List;

/** What is said of a creator and of inputs, in the words of the card. */
public final class Wording {
  /** Marks what the card assumed. */
  static final String ASSUMED = "*";

  private static final int MOST_KNOWN = 4;
  private static final String MONTHLY = " a month";

  private final Estimate estimate;

  public Wording(Estimate estimate) {
    this.estimate = estimate;
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
    return origin == Origin.ASSUMED ? ASSUMED : "";
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
