package io.github.tikcalc.review;

import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.plan.SampleCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What in a card looks wrong though no rule of the format forbids it. Each warning shows a creator,
 * as command-line options, and dollars a month that it touches.
 */
public final class CardWarnings {
  private CardWarnings() {}

  /**
   * Looks a card over.
   *
   * @param day what is over a year old on this day is too old
   * @return the warnings, a file at a time, top to bottom; of more than ten of a kind in a file the
   *     rest are counted. None where the card has errors: nothing can be worked out with it
   */
  public static List<Fault> of(CardReading reading, LocalDate day) {
    RateCard card = reading.card();
    if (card == null || !hasProfiles(card)) {
      return List.of();
    }
    ReviewContext context = new ReviewContext(reading, card);
    List<Rule> rules =
        List.of(
            new AgeWarnings(context, day),
            new SourceWarnings(context),
            new FactorWarnings(context),
            new TwinWarnings(context),
            new RangeWarnings(context),
            new GrowthWarnings(context));
    List<Finding> found = new ArrayList<>();
    rules.forEach(rule -> found.addAll(rule.find()));
    return Finding.listed(found, context.files());
  }

  /**
   * Whether something of this date is over a year old on a day, and so should be looked up again.
   */
  public static boolean isOld(LocalDate date, LocalDate day) {
    return date.plusYears(1).isBefore(day);
  }

  /** Whether followers can be any number: whole, they may have no room between two fractions. */
  private static boolean hasProfiles(RateCard card) {
    Inputs inputs = card.inputs();
    Metric followers = inputs.metric(Inputs.FOLLOWERS);
    return !Double.isNaN(SampleCreator.nearest(followers, 0));
  }
}
