package io.github.tikcalc.review;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.CardReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

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
    Reviewed reviewed = new Reviewed(reading, card);
    new AgeWarnings(reviewed, day).find();
    new SourceWarnings(reviewed).find();
    new FactorWarnings(reviewed).find();
    new TwinWarnings(reviewed).find();
    Set<Integer> wide = new RangeWarnings(reviewed).find();
    new GrowthWarnings(reviewed, wide).find();
    return reviewed.warnings();
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
    Metric followers = inputs.metrics().get(inputs.metric(Inputs.FOLLOWERS));
    return !Double.isNaN(Scene.nearest(followers, 0));
  }
}
