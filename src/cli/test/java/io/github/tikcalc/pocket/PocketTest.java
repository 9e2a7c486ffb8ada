package io.github.tikcalc.pocket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.StreamEstimate;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What is kept, held against the rule done with whole numbers alone. */
final class PocketTest {
  private static final int ROUNDS = 2_000;
  private static final long WHOLE = 1_000;

  @Test
  void keepsWhatTheRuleSaysToTheCent() throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    Estimator estimator = Estimator.of(card);
    RandomProfiles profiles = new RandomProfiles(card);
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < seed.rounds(ROUNDS); round++) {
      RandomGenerator random = seed.round(round);
      String of = seed.of(round);
      Estimate estimate = estimator.estimate(profiles.next(random));
      Map<String, BigDecimal> streams = new HashMap<>();
      Map<String, Long> thousandths = new HashMap<>();
      for (StreamEstimate stream : estimate.streams()) {
        if (random.nextBoolean()) {
          long share = random.nextLong(WHOLE + 1);
          thousandths.put(stream.stream().id(), share);
          streams.put(stream.stream().id(), BigDecimal.valueOf(share, 3));
        }
      }
      long total = random.nextLong(WHOLE + 1);
      Pocket pocket =
          Pocket.of(
              estimate,
              new Keep(streams, BigDecimal.valueOf(total, 3)),
              Unit.year(),
              new Conversion("EUR", new BigDecimal("0.5")));
      Money kept = pocket.kept();
      Pocket.Part year = pocket.each();
      Pocket.Part euros = pocket.converted();
      assertNotNull(kept);
      assertNotNull(year);
      assertNotNull(euros);
      for (Scenario scenario : Scenario.values()) {
        long sum = 0;
        for (StreamEstimate stream : estimate.streams()) {
          Money pay = stream.pay();
          if (pay != null) {
            long share = thousandths.getOrDefault(stream.stream().id(), WHOLE);
            sum += rounded(pay.in(scenario) * share, WHOLE);
          }
        }
        assertEquals(rounded(sum * total, WHOLE), kept.in(scenario), of);
        assertEquals(12 * estimate.total(scenario), year.amount().in(scenario), of);
        assertEquals(rounded(12 * estimate.total(scenario), 2), euros.amount().in(scenario), of);
      }
    }
  }

  @Test
  void halfACentGoesToTheEvenOne() {
    Keep half = new Keep(Map.of("tips", new BigDecimal("0.5")), null);
    assertEquals(new Money(0, 2, 2), half.of("tips", new Money(1, 3, 5)));
    assertEquals(new Money(1, 3, 5), half.of("series", new Money(1, 3, 5)));
  }

  @Test
  void aWeekIsSevenDaysOfAYear() {
    assertEquals(new Money(0, 700, 8_400), Unit.week().of(new Money(0, 3_042, 36_500)));
  }

  @Test
  void moreThanCentsCanTellIsRefused() {
    BigDecimal rate = new BigDecimal("999999999");
    assertThrows(ArithmeticException.class, () -> Cents.times(Long.MAX_VALUE / 1_000, rate));
  }

  /** A quotient of whole numbers, a half to the even one. */
  private static long rounded(long dividend, long divisor) {
    long down = dividend / divisor;
    long twice = 2 * (dividend % divisor);
    return twice > divisor || (twice == divisor && down % 2 == 1) ? down + 1 : down;
  }
}
