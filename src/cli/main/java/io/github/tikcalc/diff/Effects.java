package io.github.tikcalc.diff;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.engine.StreamEstimate;
import io.github.tikcalc.plan.curve.Gain;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one creator's dollars become when one card takes the place of another.
 *
 * @param streams every stream of either card, those of the first card first
 * @param before the first card's total
 * @param after the second card's total
 * @param difference what the total gains
 */
public record Effects(List<Effect> streams, Money before, Money after, Gain difference) {
  public Effects {
    streams = List.copyOf(streams);
  }

  /**
   * What a stream is to the creator under one card.
   *
   * @param pay null where there is no figure; it then adds nothing
   */
  public record Side(Status status, @Nullable Money pay) {
    private Money counted() {
      return pay == null ? Money.ZERO : pay;
    }
  }

  /**
   * What becomes of one stream.
   *
   * @param before null where the first card does not have the stream
   * @param after null where the second card does not have it
   * @param difference what it gains; no figure counts as nothing
   */
  public record Effect(
      String id, String title, @Nullable Side before, @Nullable Side after, Gain difference) {

    /** Whether its status or a figure differs. */
    public boolean differs() {
      return before == null || !before.equals(after);
    }
  }

  /**
   * Estimates a creator under both cards.
   *
   * @param metrics numbers by metric id, known to both cards
   * @param attributes words by attribute id, known to both cards
   * @param asOf the day; null: each card's own
   * @throws io.github.tikcalc.profile.InvalidValueException if a card does not know an input or
   *     refuses its value, or one that it needs is missing
   */
  public static Effects of(
      RateCard before,
      RateCard after,
      Map<String, Double> metrics,
      Map<String, String> attributes,
      @Nullable LocalDate asOf) {
    Estimate old = estimate(before, metrics, attributes, asOf);
    Estimate now = estimate(after, metrics, attributes, asOf);
    Set<String> ids = new LinkedHashSet<>();
    before.streams().forEach(stream -> ids.add(stream.id()));
    after.streams().forEach(stream -> ids.add(stream.id()));
    List<Effect> effects = new ArrayList<>();
    for (String id : ids) {
      Side left = side(old, id);
      Side right = side(now, id);
      IncomeStream named =
          right == null
              ? before.streams().get(before.indexOfStream(id))
              : after.streams().get(after.indexOfStream(id));
      effects.add(
          new Effect(id, named.title(), left, right, Gain.between(counted(left), counted(right))));
    }
    return new Effects(effects, old.total(), now.total(), Gain.between(old.total(), now.total()));
  }

  private static Estimate estimate(
      RateCard card,
      Map<String, Double> metrics,
      Map<String, String> attributes,
      @Nullable LocalDate asOf) {
    Profile profile = Profile.of(card.inputs(), metrics, attributes);
    return Estimator.of(card, asOf == null ? card.asOf() : asOf).estimate(profile);
  }

  private static @Nullable Side side(Estimate estimate, String id) {
    int index = estimate.card().indexOfStream(id);
    if (index < 0) {
      return null;
    }
    StreamEstimate stream = estimate.stream(index);
    return new Side(stream.status(), stream.pay());
  }

  private static Money counted(@Nullable Side side) {
    return side == null ? Money.ZERO : side.counted();
  }

  /**
   * The streams that change and the total, in three lines each: the first card, the second, and
   * what is gained; that only where both have one currency.
   *
   * @param first the first card, for its currency
   * @param second the second card, for its currency
   * @param before what the first card is called
   * @param after what the second card is called
   */
  public Table table(RateCard first, RateCard second, String before, String after) {
    Figures old = Figures.of(first);
    Figures now = Figures.of(second);
    boolean alike = first.currency().equals(second.currency());
    List<List<String>> rows = new ArrayList<>();
    for (Effect effect : streams) {
      if (effect.differs()) {
        String left = before + ": " + words(effect.before());
        String right = after + ": " + words(effect.after());
        rows.add(row(effect.title(), left, old, payOf(effect.before())));
        rows.add(row("", right, now, payOf(effect.after())));
        if (alike) {
          rows.add(row(now, effect.difference()));
        }
      }
    }
    rows.add(row("Total", before, old, this.before));
    rows.add(row("", after, now, this.after));
    if (alike) {
      rows.add(row(now, difference));
    }
    String dollars = alike && first.currency().equals("USD") ? "Dollars" : "Earnings";
    return new Table(
        dollars + " a month under " + before + " and under " + after,
        List.of("Stream", "", "Low", "Likely", "High"),
        rows);
  }

  private static String words(@Nullable Side side) {
    return side == null ? "not in the card" : side.status().toString();
  }

  private static @Nullable Money payOf(@Nullable Side side) {
    return side == null ? null : side.pay();
  }

  private static List<String> row(String title, String card, Figures figures, @Nullable Money pay) {
    return pay == null
        ? List.of(title, card, "–", "–", "–")
        : List.of(
            title,
            card,
            figures.cents(pay.low()),
            figures.cents(pay.likely()),
            figures.cents(pay.high()));
  }

  private static List<String> row(Figures figures, Gain gain) {
    return List.of(
        "",
        "difference",
        figures.difference(gain.low()),
        figures.difference(gain.likely()),
        figures.difference(gain.high()));
  }
}
