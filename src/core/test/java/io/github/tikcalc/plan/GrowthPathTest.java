package io.github.tikcalc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.GrowthPath.Month;
import io.github.tikcalc.plan.GrowthPath.Rate;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Months of growth: whole followers, days in order, and streams that open when they are reached.
 */
class GrowthPathTest {
  private static Creator creator(double followers) throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    return Creator.of(
        Estimator.of(card, LocalDate.of(2026, 11, 30)),
        Profile.of(card.inputs(), Map.of("followers", followers), Map.of()));
  }

  @Test
  void growsByTheRate() throws IOException {
    GrowthPath path = GrowthPath.of(creator(900), 3, new Rate(0.05, 0.15));
    Month third = path.months().get(3);
    assertEquals(4, path.months().size());
    assertEquals(LocalDate.of(2027, 2, 28), third.day());
    assertEquals(1041, third.slow());
    assertEquals(1197, third.likely());
    assertEquals(1368, third.fast());
    assertTrue(third.total().low() <= third.total().likely());
    assertTrue(third.total().likely() <= third.total().high());
  }

  @Test
  void tellsWhatEightInTenEarnAsAnEstimateDoes() throws IOException {
    Creator creator = creator(900);
    for (Month month : GrowthPath.of(creator, 3, new Rate(0.05, 0.15)).months()) {
      Estimator then = Estimator.of(creator.estimator().card(), month.day());
      Creator alone = creator.giving("followers", month.likely()).under(then);
      assertEquals(ImaginedCreators.of(alone.estimate()).total(), month.spread());
    }
  }

  @Test
  void tellsWhenAStreamOpens() throws IOException {
    GrowthPath path = GrowthPath.of(creator(900), 3, new Rate(0.10, 0.10));
    assertEquals(0, path.months().get(1).events().size());
    assertTrue(
        path.months().get(2).events().stream()
            .anyMatch(
                event ->
                    event.stream().equals("brand-partnerships")
                        && event.before() == Status.INELIGIBLE
                        && event.after() == Status.ELIGIBLE));
  }

  @Test
  void countsTheMonthsToAThreshold() {
    assertEquals(0, GrowthPath.monthsTo(1000, 1000, 0.1));
    assertEquals(2, GrowthPath.monthsTo(900, 1000, 0.1));
    assertEquals(-1, GrowthPath.monthsTo(900, 1000, 0));
    assertThrows(IllegalArgumentException.class, () -> new Rate(0.2, 0.1));
  }
}
