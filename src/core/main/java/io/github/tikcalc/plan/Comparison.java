package io.github.tikcalc.plan;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two creators, days or cards held against each other, and what each thing that differs is worth.
 *
 * @param card the second side's card
 * @param from the first side's total
 * @param to the second side's
 * @param changes what differs, in the card's order; the worths add up to the difference of the
 *     likely totals, to the cent
 * @param combinations the likely total of the first side with some of the changes made, in cents:
 *     change {@code i} is made where bit {@code i} of the position is set
 */
public record Comparison(
    RateCard card, Money from, Money to, List<Change> changes, List<Long> combinations) {
  /** What a change of the day is called. */
  public static final String DAY = "asOf";

  /** What a change of the card is called. */
  public static final String CARD = "rateCard";

  public Comparison {
    changes = List.copyOf(changes);
    combinations = List.copyOf(combinations);
  }

  /** How many of the changes the combinations are of: all but one of the card that is left over. */
  public int combined() {
    return Integer.numberOfTrailingZeros(combinations.size());
  }

  /**
   * One side.
   *
   * @param card the card
   * @param day the day to estimate for
   * @param metrics what is given, by metric id
   * @param attributes what is given, by attribute id: the id of a value
   */
  public record Side(
      RateCard card, LocalDate day, Map<String, Double> metrics, Map<String, String> attributes) {
    public Side {
      metrics = Map.copyOf(metrics);
      attributes = Map.copyOf(attributes);
    }

    /** A creator as it is. */
    public static Side of(Estimator estimator, Profile profile) {
      Inputs inputs = estimator.card().inputs();
      Map<String, Double> metrics = new HashMap<>();
      for (int i = 0; i < inputs.metrics().size(); i++) {
        if (!Double.isNaN(profile.metric(i))) {
          metrics.put(inputs.metrics().get(i).id(), profile.metric(i));
        }
      }
      Map<String, String> attributes = new HashMap<>();
      for (int i = 0; i < inputs.attributes().size(); i++) {
        Attribute attribute = inputs.attributes().get(i);
        if (profile.attribute(i) != Profile.NOT_GIVEN) {
          attributes.put(attribute.id(), attribute.values().get(profile.attribute(i)).id());
        }
      }
      return new Side(estimator.card(), estimator.asOf(), metrics, attributes);
    }
  }

  /**
   * Something that differs.
   *
   * @param what the id of an input, {@link #DAY} or {@link #CARD}; of several in one, all of them
   * @param from what it is on the first side: a Double, a String, a LocalDate; null: not given
   * @param to what it is on the second side
   * @param worth what it adds to the likely total, in cents
   */
  public record Change(List<String> what, @Nullable Object from, @Nullable Object to, long worth) {
    public Change {
      what = List.copyOf(what);
    }
  }

  /**
   * Holds two sides against each other.
   *
   * @throws io.github.tikcalc.profile.InvalidValueException if one side's card refuses what the
   *     other side gives
   */
  public static Comparison between(Side from, Side to) {
    return new ComparisonSearch(new Differences(from, to)).run();
  }

  /**
   * The same between totals that were written down earlier, perhaps under a card of other figures.
   *
   * @param before what the first side was then
   * @param after what the second side was
   * @return with a change of the card, last, that is worth what the changes leave unexplained; the
   *     same where that is nothing
   */
  public Comparison between(Money before, Money after) {
    long left = (after.likely() - before.likely()) - (to.likely() - from.likely());
    List<Change> all = new ArrayList<>(changes);
    if (!before.equals(from) || !after.equals(to)) {
      all.add(new Change(List.of(CARD), null, card.id(), left));
    }
    return new Comparison(card, before, after, all, combinations);
  }
}
