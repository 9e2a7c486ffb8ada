package io.github.tikcalc.cli;

import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.review.CardChange;
import io.github.tikcalc.review.CardDiff;
import io.github.tikcalc.review.Effects;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two cards held against each other, as scripts read it. Names are a promise: adding is allowed,
 * renaming is not.
 *
 * @param effects null where nothing was told of a creator
 */
record Difference(
    String schema, Cards cards, String per, List<CardChange> changes, @Nullable Outcome effects) {
  /** What the document calls itself. */
  private static final String SCHEMA = "tikcalc/rates-diff/v1";

  static Difference of(RateCard before, RateCard after, CardDiff diff, @Nullable Effects effects) {
    return new Difference(
        SCHEMA,
        new Cards(Card.of(before), Card.of(after)),
        "month",
        diff.changes(),
        effects == null ? null : Outcome.of(effects, before.currency().equals(after.currency())));
  }

  record Cards(Card before, Card after) {}

  /**
   * A card.
   *
   * @param currency what all amounts under it are in
   */
  record Card(String id, String asOf, String currency) {
    static Card of(RateCard card) {
      return new Card(card.id(), card.asOf().toString(), card.currency());
    }
  }

  record Outcome(List<Stream> streams, Total total) {
    static Outcome of(Effects effects, boolean alike) {
      return new Outcome(
          effects.streams().stream().map(effect -> Stream.of(effect, alike)).toList(),
          new Total(
              Amounts.of(effects.before()),
              Amounts.of(effects.after()),
              alike ? Amounts.of(effects.difference()) : null));
    }
  }

  /** The difference is null between two currencies. */
  record Total(Amounts before, Amounts after, @Nullable Amounts difference) {}

  /** A stream; a side is null where its card does not have the stream. */
  record Stream(
      String id,
      String title,
      @Nullable Side before,
      @Nullable Side after,
      @Nullable Amounts difference) {
    static Stream of(Effects.Effect effect, boolean alike) {
      return new Stream(
          effect.id(),
          effect.title(),
          Side.of(effect.before()),
          Side.of(effect.after()),
          alike ? Amounts.of(effect.difference()) : null);
    }
  }

  /** What a stream is under one card; the amounts are null where there is no figure. */
  record Side(
      String status,
      @Nullable BigDecimal low,
      @Nullable BigDecimal likely,
      @Nullable BigDecimal high) {
    static @Nullable Side of(Effects.@Nullable Side side) {
      if (side == null) {
        return null;
      }
      String status = side.status().toString();
      if (side.pay() == null) {
        return new Side(status, null, null, null);
      }
      Amounts pay = Amounts.of(side.pay());
      return new Side(status, pay.low, pay.likely, pay.high);
    }
  }

  /** Amounts a month, with exactly two decimals. */
  record Amounts(BigDecimal low, BigDecimal likely, BigDecimal high) {
    static Amounts of(Cents cents) {
      return of(cents.low(), cents.likely(), cents.high());
    }

    static Amounts of(Effects.Gain gain) {
      return of(gain.low(), gain.likely(), gain.high());
    }

    private static Amounts of(long low, long likely, long high) {
      return new Amounts(
          BigDecimal.valueOf(low, 2), BigDecimal.valueOf(likely, 2), BigDecimal.valueOf(high, 2));
    }
  }
}
