package io.github.tikcalc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.plan.curve.InputGrid;
import io.github.tikcalc.plan.curve.TotalFigure;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.ImaginedCreators;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Goals on the shipped card: what is said to reach one does, and one step less does not. */
class GoalTest {
  private static final int GOALS = 10_000;
  private static final TotalFigure LIKELY = new TotalFigure.InScenario(Scenario.LIKELY);

  private static RateCard shipped() throws IOException {
    return RateCardReader.load(Path.of("rates"));
  }

  @Test
  void oneLessFails() throws IOException {
    RateCard card = shipped();
    RandomProfiles profiles = new RandomProfiles(card);
    Seed seed = Seed.ofThisRun();
    int goals = 0;
    for (int round = 0; goals < GOALS; round++) {
      RandomGenerator random = seed.round(round);
      Creator creator = Creator.of(Estimator.of(card, profiles.day(random)), profiles.next(random));
      Scenario scenario = Scenario.values()[random.nextInt(3)];
      TotalFigure figure = new TotalFigure.InScenario(scenario);
      long now = figure.of(creator.estimate());
      long cents = now + 1 + (long) (Math.expm1(random.nextDouble() * Math.log(1e7)));
      Goal goal = Goal.of(creator, cents, figure, Map.of());
      String which = seed.of(round);
      assertFalse(goal.isReached(), which);
      for (Goal.Lever lever : goal.levers()) {
        goals++;
        Creator there = creator.giving(lever.step().metric().id(), lever.step().to());
        assertEquals(lever.total(), there.estimate().total(), which);
        if (lever.step().metric().id().equals("followers")) {
          double alone = Goal.alone(creator, "followers", cents, scenario).orElseThrow();
          assertEquals(lever.step().to(), alone, which);
        }
        assertTrue(lever.figure() >= cents, () -> lever + " fails: " + which);
        assertEquals(figure.of(there.estimate()), lever.figure(), which);
        assertOneLessFails(creator, lever.step(), figure, cents, which);
      }
      for (Goal.Pair pair : goal.pairs()) {
        goals++;
        Creator first = giving(creator, pair.first());
        Creator second = giving(creator, pair.second());
        assertEquals(pair.total(), giving(first, pair.second()).estimate().total(), which);
        assertOneLessFails(second, pair.first(), figure, cents, which);
        assertOneLessFails(first, pair.second(), figure, cents, which);
      }
      for (Goal.Shortfall one : goal.cannot()) {
        goals++;
        assertTrue(one.most() < cents, () -> one + " could: " + which);
      }
    }
  }

  private static Creator giving(Creator creator, Goal.Step step) {
    return creator.giving(step.metric().id(), step.to());
  }

  private static void assertOneLessFails(
      Creator creator, Goal.Step step, TotalFigure figure, long cents, String which) {
    InputGrid grid = new InputGrid(step.metric());
    double less = grid.value(grid.atLeast(step.to()) - 1);
    if (less >= step.from() && less >= step.metric().min()) {
      long total = figure.of(creator.giving(step.metric().id(), less).estimate());
      assertTrue(total < cents, () -> step + " can be less: " + which);
    }
  }

  @Test
  void isAsSureAsItSays() throws IOException {
    RateCard card = shipped();
    RandomProfiles profiles = new RandomProfiles(card);
    Seed seed = Seed.ofThisRun();
    int seen = 0;
    for (int round = 0; round < 20; round++) {
      RandomGenerator random = seed.round(round);
      Creator creator = Creator.of(Estimator.of(card), profiles.next(random));
      double share = (1 + random.nextInt(99)) / 100.0;
      TotalFigure figure =
          new TotalFigure.ReachedBy(100 * share, ImaginedCreators.of(creator.estimate()));
      long now = figure.of(creator.estimate());
      long cents = now + 1 + (long) (Math.expm1(random.nextDouble() * Math.log(1e6)));
      String which = seed.of(round);
      for (Goal.Lever lever : Goal.of(creator, cents, figure, Map.of()).levers()) {
        seen++;
        assertTrue(odds(giving(creator, lever.step()), cents) >= share, () -> lever + " " + which);
        assertOneLessFails(creator, lever.step(), figure, cents, which);
      }
    }
    assertTrue(seen > 100, seen + " levers");
  }

  private static double odds(Creator creator, long cents) {
    return ImaginedCreators.of(creator.estimate()).odds(cents);
  }

  @Test
  void tellsTheFollowersOfAnEvenChanceAndToBeSafe() throws IOException {
    Creator creator = creator(Map.of("followers", 5_000.0));
    List<Goal.Chance> chances = Goal.of(creator, 800_00, LIKELY, Map.of()).chances();
    assertEquals(List.of(50, 90), chances.stream().map(Goal.Chance::inHundred).toList());
    for (Goal.Chance chance : chances) {
      double share = chance.inHundred() / 100.0;
      assertTrue(odds(creator.giving("followers", chance.to()), 800_00) >= share);
      assertTrue(odds(creator.giving("followers", chance.to() - 1), 800_00) < share);
    }
  }

  @Test
  void saysWhereTheGoalIsReachedAlready() throws IOException {
    Creator creator = creator(Map.of("followers", 50_000.0));
    Goal goal = Goal.of(creator, 100, LIKELY, Map.of());
    assertTrue(goal.isReached());
    assertTrue(goal.levers().isEmpty());
  }

  @Test
  void looksNoFurtherThanItIsAllowed() throws IOException {
    Creator creator = creator(Map.of("followers", 5_000.0));
    Goal free = Goal.of(creator, 1_000_00, LIKELY, Map.of());
    Goal.Lever lives = lever(free, "livesPerMonth");
    Goal bound = Goal.of(creator, 1_000_00, LIKELY, Map.of("livesPerMonth", lives.step().to() - 1));
    assertTrue(
        bound.cannot().stream()
            .anyMatch(
                one ->
                    one.step().metric().id().equals("livesPerMonth")
                        && one.step().to() == lives.step().to() - 1
                        && !one.movesNothing()));
    assertEquals(
        lives,
        lever(
            Goal.of(creator, 1_000_00, LIKELY, Map.of("livesPerMonth", lives.step().to())),
            "livesPerMonth"));
  }

  private static Goal.Lever lever(Goal goal, String metric) {
    return goal.levers().stream()
        .filter(lever -> lever.step().metric().id().equals(metric))
        .findFirst()
        .orElseThrow();
  }

  private static Creator creator(Map<String, Double> metrics) throws IOException {
    RateCard card = shipped();
    return Creator.of(Estimator.of(card), Profile.of(card.inputs(), metrics, Map.of()));
  }
}
