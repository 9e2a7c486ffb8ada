package io.github.tikcalc.cli.rates;

import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.cli.card.UsedCard;
import io.github.tikcalc.diff.CardChange;
import io.github.tikcalc.diff.CardDiff;
import io.github.tikcalc.diff.CardWorths;
import io.github.tikcalc.diff.Effects;
import io.github.tikcalc.plan.curve.Gain;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two cards held against each other, as scripts read it. Names are a promise: adding is allowed,
 * renaming is not.
 *
 * @param effects null where nothing was told of a creator
 * @param examples creators with some followers of whom nothing else is told; none where one was
 */
record Difference(
    String schema,
    String program,
    Cards cards,
    String per,
    List<Change> changes,
    @Nullable Outcome effects,
    List<Example> examples) {
  /** What the document calls itself. */
  private static final String SCHEMA = "tikcalc/rates-diff/v1";

  static Difference of(
      UsedCard before,
      UsedCard after,
      CardDiff diff,
      @Nullable Effects effects,
      CardWorths worths,
      List<Effects> others) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      Effects one = others.get(i);
      examples.add(
          new Example(
              (long) RatesDiffCommand.FOLLOWERS[i],
              Amounts.of(one.before()),
              Amounts.of(one.after()),
              Worth.of(worths, i)));
    }
    return new Difference(
        SCHEMA,
        UsedCard.PROGRAM,
        new Cards(Card.of(before), Card.of(after)),
        "month",
        diff.changes().stream().map(Change::of).toList(),
        effects == null
            ? null
            : Outcome.of(effects, before.card().currency().equals(after.card().currency()), worths),
        examples);
  }

  /**
   * A change of a value: a number where it is one, else its words; null where it is not there.
   *
   * @param text the same for people
   */
  record Change(
      String file, String path, @Nullable Object before, @Nullable Object after, String text) {
    static Change of(CardChange change) {
      return new Change(
          change.file(),
          change.path(),
          value(change, change.before()),
          value(change, change.after()),
          change.text());
    }

    private static @Nullable Object value(CardChange change, @Nullable String value) {
      return value == null || !change.figure() ? value : new BigDecimal(value);
    }
  }

  record Cards(Card before, Card after) {}

  /**
   * A card.
   *
   * @param currency what all amounts under it are in
   * @param fingerprint tells cards of other figures apart, though they share an id
   */
  record Card(String id, String asOf, String currency, String fingerprint) {
    static Card of(UsedCard used) {
      RateCard card = used.card();
      return new Card(
          card.id(), card.asOf().toString(), card.currency(), used.label().fingerprint());
    }
  }

  /** A creator of whom only the followers are told. */
  record Example(long followers, Amounts before, Amounts after, List<Worth> worths) {}

  /** What changes of a card add to a likely total; they are told as among all changes. */
  record Worth(List<String> texts, BigDecimal worth) {
    static List<Worth> of(CardWorths worths, int creator) {
      return worths.lines().stream()
          .map(line -> new Worth(line.texts(), BigDecimal.valueOf(line.worths().get(creator), 2)))
          .toList();
    }
  }

  record Outcome(List<IncomeStream> streams, Total total, List<Worth> worths) {
    static Outcome of(Effects effects, boolean alike, CardWorths worths) {
      return new Outcome(
          effects.streams().stream().map(effect -> IncomeStream.of(effect, alike)).toList(),
          new Total(
              Amounts.of(effects.before()),
              Amounts.of(effects.after()),
              alike ? Amounts.of(effects.difference()) : null),
          Worth.of(worths, 0));
    }
  }

  /** The difference is null between two currencies. */
  record Total(Amounts before, Amounts after, @Nullable Amounts difference) {}

  /**
   * A stream; a side is null where its card does not have the stream, and the difference where
   * neither has figures.
   */
  record IncomeStream(
      String id,
      String title,
      @Nullable Side before,
      @Nullable Side after,
      @Nullable Amounts difference) {
    static IncomeStream of(Effects.Effect effect, boolean alike) {
      return new IncomeStream(
          effect.id(),
          effect.title(),
          Side.of(effect.before()),
          Side.of(effect.after()),
          alike && (hasFigures(effect.before()) || hasFigures(effect.after()))
              ? Amounts.of(effect.difference())
              : null);
    }

    private static boolean hasFigures(Effects.@Nullable Side side) {
      return side != null && side.pay() != null;
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
    static Amounts of(Money cents) {
      return of(cents.low(), cents.likely(), cents.high());
    }

    static Amounts of(Gain gain) {
      return of(gain.low(), gain.likely(), gain.high());
    }

    private static Amounts of(long low, long likely, long high) {
      return new Amounts(
          BigDecimal.valueOf(low, 2), BigDecimal.valueOf(likely, 2), BigDecimal.valueOf(high, 2));
    }
  }
}
