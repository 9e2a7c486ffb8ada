package io.github.tikcalc.spread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.Origin;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What telling an input is worth. That it can be checked by typing it is tested with the program.
 */
class WorthsTest {
  private static final Path SHIPPED = Path.of("rates");

  @Test
  void isTheMeanOfWhatEachAnswerLeaves() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Estimator estimator = Estimator.of(card);
    Estimate estimate =
        estimator.estimate(Profile.builder(card.inputs()).metric("followers", 1000).build());
    double width = ImaginedCreators.of(estimate).total().width();
    for (Worth worth : Worths.of(estimator, estimate, card.together())) {
      double weights = 0;
      double left = 0;
      for (Worth.Answer answer : worth.answers()) {
        Profile.Builder told = estimate.profile().toBuilder();
        if (answer.word() == null) {
          told.metric(worth.input(), answer.number());
        } else {
          told.attribute(worth.input(), answer.word());
        }
        Spread total = ImaginedCreators.of(estimator.estimate(told.build())).total();
        assertEquals(answer.total(), total, worth.input());
        weights += answer.weight();
        left += answer.weight() * total.width();
      }
      if (!worth.answers().isEmpty()) {
        assertEquals(1, weights, 1e-12);
        assertEquals(1 - left / width, worth.narrows(), 1e-12, worth.input());
      }
    }
  }

  @Test
  void triesWhatAnAssumptionSays() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Estimator estimator = Estimator.of(card);
    Estimate estimate =
        estimator.estimate(Profile.builder(card.inputs()).metric("followers", 1000).build());
    int tried = 0;
    for (Worth worth : Worths.of(estimator, estimate, card.together())) {
      int index = card.inputs().indexOfMetric(worth.input());
      if (index < 0 || estimate.origin(index) != Origin.ASSUMED || worth.answers().isEmpty()) {
        continue;
      }
      tried++;
      Metric metric = card.inputs().metrics().get(index);
      assertEquals(
          List.of(0.3, 0.4, 0.3), worth.answers().stream().map(Worth.Answer::weight).toList());
      for (Scenario scenario : Scenario.values()) {
        double assumed = estimate.metric(index, scenario);
        double number = worth.answers().get(scenario.ordinal()).number();
        assertEquals(metric.whole() ? Math.rint(assumed) : assumed, number, worth.input());
      }
    }
    assertTrue(tried > 3, tried + " assumptions");
  }

  @Test
  void sortsByWorthAndLeavesOutWhatIsKnown() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Estimator estimator = Estimator.of(card);
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < seed.rounds(20); round++) {
      Profile profile = new RandomProfiles(card).next(seed.round(round));
      Estimate estimate = estimator.estimate(profile);
      double last = 1;
      for (Worth worth : Worths.of(estimator, estimate, card.together())) {
        assertTrue(worth.narrows() <= last, seed.of(round));
        last = worth.narrows();
        int metric = card.inputs().indexOfMetric(worth.input());
        assertFalse(metric >= 0 && estimate.origin(metric) == Origin.GIVEN, seed.of(round));
      }
    }
  }
}
