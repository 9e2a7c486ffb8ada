package io.github.tikcalc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.Comparison.Change;
import io.github.tikcalc.plan.Comparison.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Differences between creators and days: the worths add up, and flip with the sides. */
class ComparisonTest {
  private static RateCard shipped() throws IOException {
    return RateCardReader.load(Path.of("rates"));
  }

  @Test
  void addsUpAndFlips() throws IOException {
    RateCard card = shipped();
    RandomProfiles profiles = new RandomProfiles(card);
    Seed seed = Seed.ofThisRun();
    int grouped = 0;
    for (int round = 0; round < 12; round++) {
      RandomGenerator random = seed.round(round);
      Side from = Side.of(Estimator.of(card, profiles.day(random)), profiles.next(random));
      Side to = Side.of(Estimator.of(card, profiles.day(random)), profiles.next(random));
      Comparison there = Comparison.between(from, to);
      Comparison back = Comparison.between(to, from);
      String which = seed.of(round);
      assertEquals(
          there.to().likely() - there.from().likely(),
          there.changes().stream().mapToLong(Change::worth).sum(),
          which);
      assertEquals(there.changes().size(), back.changes().size(), which);
      for (int i = 0; i < there.changes().size(); i++) {
        Change change = there.changes().get(i);
        assertEquals(
            new Change(change.what(), change.to(), change.from(), -change.worth()),
            back.changes().get(i),
            which);
        grouped += change.what().size() > 1 ? 1 : 0;
      }
    }
    assertTrue(grouped > 0, "none had more than twelve changes");
  }

  @Test
  void worksOutEachChange() throws IOException {
    RateCard card = shipped();
    LocalDate day = card.asOf();
    Side from = new Side(card, day, Map.of("followers", 12_000.0), Map.of());
    Side to =
        new Side(
            card,
            day,
            Map.of("followers", 12_000.0, "livesPerMonth", 6.0),
            Map.of("country", "US"));
    Comparison comparison = Comparison.between(from, to);
    Change lives = comparison.changes().get(0);
    assertEquals(List.of("livesPerMonth"), lives.what());
    assertEquals(comparison.to().likely() - comparison.from().likely(), lives.worth());
    // The country is the assumed one: given or not, it moves nothing.
    assertEquals(new Change(List.of("country"), null, "US", 0), comparison.changes().get(1));
  }
}
