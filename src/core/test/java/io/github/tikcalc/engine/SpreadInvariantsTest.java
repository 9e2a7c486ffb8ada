package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.spread.ImaginedCreators;
import io.github.tikcalc.spread.Spread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What must always hold of what eight in ten earn, on random profiles of the shipped card and of
 * random cards. Arithmetic in doubles is off by a last digit here and there, so a figure may be off
 * by a cent a stream.
 */
class SpreadInvariantsTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final double[] TOGETHER = {0, 0.25, 0.8, 1};

  /** What is looked at: an estimate and the creators like its own. */
  private interface Trial {
    void on(Estimate estimate, ImaginedCreators creators, double together, String which);
  }

  @Test
  void liesWithinWhatIsPrinted() throws IOException {
    Trial trial =
        (estimate, creators, together, which) -> {
          if (hasOver(estimate.card())) {
            return;
          }
          int streams = estimate.card().streams().size();
          within(estimate.total(), creators.total(), streams, which);
          for (int s = 0; s < streams; s++) {
            if (estimate.hasPay(s)) {
              Money pay = estimate.stream(s).pay();
              within(pay, creators.stream(s), 1, estimate.card().streams().get(s).id() + which);
            }
          }
        };
    onTheShippedCard(trial);
    onCards(RandomCard.rising(), trial);
  }

  private static void within(Money printed, Spread spread, int slack, String which) {
    assertTrue(
        printed.low() - slack <= spread.low()
            && spread.low() <= spread.median()
            && spread.median() <= spread.high()
            && spread.high() <= printed.high() + slack,
        () -> spread + " in " + printed + ": " + which);
  }

  @Test
  void allTogetherIsWhatIsPrinted() throws IOException {
    int[] seen = {0};
    Trial trial =
        (estimate, creators, together, which) -> {
          // Where nobody can tell, the print shows what could be; imagined creators earn nothing.
          if (hasOver(estimate.card()) || anyUncertain(estimate)) {
            return;
          }
          seen[0]++;
          Spread total = ImaginedCreators.of(estimate, 1).total();
          int slack = estimate.card().streams().size();
          assertEquals(estimate.total().low(), total.low(), slack, which);
          assertEquals(estimate.total().high(), total.high(), slack, which);
        };
    onTheShippedCard(trial);
    onCards(RandomCard.rising(), trial);
    assertTrue(seen[0] > 50, seen[0] + " cases");
  }

  private static boolean anyUncertain(Estimate estimate) {
    for (int s = 0; s < estimate.card().streams().size(); s++) {
      if (estimate.status(s) == Status.UNCERTAIN) {
        return true;
      }
    }
    return false;
  }

  @Test
  void isOpenAsTheStatusSays() throws IOException {
    Trial trial =
        (estimate, creators, together, which) -> {
          for (int s = 0; s < estimate.card().streams().size(); s++) {
            double open = creators.openTo(s);
            switch (estimate.status(s)) {
              case ELIGIBLE -> assertEquals(1, open, which);
              case INELIGIBLE, UNAVAILABLE -> assertEquals(0, open, which);
              case UNCERTAIN -> assertTrue(0 <= open && open <= 1, which);
            }
          }
        };
    onTheShippedCard(trial);
    onCards(RandomCard.rising(), trial);
  }

  @Test
  void oddsFallFromAllToNone() throws IOException {
    Trial trial =
        (estimate, creators, together, which) -> {
          Spread total = creators.total();
          assertEquals(1, creators.odds(0), which);
          assertTrue(creators.odds(total.low()) >= 0.9, which);
          assertTrue(creators.odds(total.median()) >= 0.5, which);
          assertTrue(creators.odds(total.high() + 1) <= 0.1, which);
          assertEquals(0, creators.odds(Long.MAX_VALUE), which);
          if (total.width() > 0) {
            int[] counts = creators.counts(total.low(), total.high(), 12);
            double between = creators.odds(total.low()) - creators.odds(total.high() + 1);
            assertEquals(between, Arrays.stream(counts).sum() / 2048.0, which);
          }
        };
    onTheShippedCard(trial);
    onCards(RandomCard.all(), trial);
  }

  private static boolean hasOver(RateCard card) {
    return card.inputs().metrics().stream().map(Metric::assume).anyMatch(SpreadInvariantsTest::over)
        || card.streams().stream().map(IncomeStream::pays).anyMatch(SpreadInvariantsTest::over);
  }

  private static boolean over(List<Amount> amounts) {
    return amounts.stream().anyMatch(amount -> !amount.over().isEmpty());
  }

  private static void onTheShippedCard(Trial trial) throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Knots knots = new Knots(card);
    Seed seed = Seed.ofThisRun();
    Estimator estimator = Estimator.of(card);
    for (int round = 0; round < seed.rounds(150); round++) {
      Told told = Told.possible(estimator, knots, seed.round(round));
      on(estimator, told, round, "; shipped card, " + seed.of(round), trial);
    }
  }

  private static void onCards(List<RandomCard> cards, Trial trial) {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < cards.size(); round += 2) {
      RandomGenerator random = seed.round(round);
      RandomCard card = cards.get(round);
      Told told = Told.random(card.card().inputs(), card.knots(), random);
      on(Estimator.of(card.card()), told, round, "; " + card.which(), trial);
    }
  }

  private static void on(Estimator estimator, Told told, int round, String which, Trial trial) {
    Estimate estimate;
    try {
      estimate = estimator.estimate(told.profile(estimator.card().inputs()));
    } catch (InvalidValueException e) {
      return; // what is derived from these numbers cannot be
    }
    double together = TOGETHER[round / 2 % TOGETHER.length];
    ImaginedCreators creators = ImaginedCreators.of(estimate, together);
    trial.on(estimate, creators, together, which + ", together " + together + ", " + told);
  }
}
