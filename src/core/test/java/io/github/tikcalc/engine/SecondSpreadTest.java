package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Imagined creators against the second reading: the same cents, odds and shares. */
class SecondSpreadTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final double[] TOGETHER = {0, 0.25, 0.6, 1};

  @Test
  void agreesOnTheShippedCard() throws IOException {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(SHIPPED);
    SecondReading.Rules rules = SecondReading.Rules.in(SHIPPED);
    Knots knots = new Knots(card);
    Estimator estimator = Estimator.of(card);
    for (int round = 0; round < seed.rounds(12); round++) {
      RandomGenerator random = seed.round(round);
      Told told = Told.random(card.inputs(), knots, random);
      agree(estimator, rules, told, TOGETHER[round % TOGETHER.length], seed.of(round));
    }
  }

  @Test
  void agreesOnRandomCards() {
    Seed seed = Seed.ofThisRun();
    List<RandomCard> cards = RandomCard.all();
    for (int round = 0; round < seed.rounds(60); round++) {
      RandomGenerator random = seed.round(round);
      RandomCard card = cards.get(round % cards.size());
      Estimator estimator = Estimator.of(card.card());
      Told told = Told.random(card.card().inputs(), card.knots(), random);
      agree(estimator, card.rules(), told, TOGETHER[round % TOGETHER.length], card.which());
    }
  }

  private static void agree(
      Estimator estimator, SecondReading.Rules rules, Told told, double together, String round) {
    String which = round + ", together " + together + ", " + told;
    Estimate estimate;
    try {
      estimate = estimator.estimate(told.profile(estimator.card().inputs()));
    } catch (InvalidValueException e) {
      return; // what is derived from these numbers cannot be
    }
    ImaginedCreators creators = ImaginedCreators.of(estimate, together);
    SecondSpread second = new SecondSpread(rules, told, estimator.asOf(), together);
    assertEquals(SecondSpread.spread(second.totals), list(creators.total()), which);
    for (int s = 0; s < estimator.card().streams().size(); s++) {
      String id = estimator.card().streams().get(s).id();
      Long[] pays = second.pays.get(id);
      long[] cents = Arrays.stream(pays).mapToLong(pay -> pay == null ? 0 : pay).toArray();
      assertEquals(SecondSpread.spread(cents), list(creators.stream(s)), id + " of " + which);
      long open = Arrays.stream(pays).filter(Objects::nonNull).count();
      assertEquals(open / 2048.0, creators.openTo(s), id + " of " + which);
    }
    long[] some = {0, 1, second.totals[7], second.totals[7] + 1, second.totals[2000]};
    for (long cents : some) {
      double reach = Arrays.stream(second.totals).filter(total -> total >= cents).count();
      assertEquals(reach / 2048, creators.odds(cents), cents + " of " + which);
    }
  }

  private static List<Long> list(Spread spread) {
    return List.of(spread.low(), spread.median(), spread.high());
  }
}
