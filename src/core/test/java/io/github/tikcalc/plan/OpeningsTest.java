package io.github.tikcalc.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.RandomCard;
import io.github.tikcalc.engine.RequirementCheck;
import io.github.tikcalc.engine.Status;
import io.github.tikcalc.plan.Openings.Opening;
import io.github.tikcalc.plan.curve.Creator;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What lies ahead on the shipped card: open where it is said to be, and not one follower before.
 */
class OpeningsTest {
  private static RateCard shipped() throws IOException {
    return RateCardReader.load(Path.of("rates"));
  }

  @Test
  void opensAtTheThresholdAndNotBefore() throws IOException {
    RateCard card = shipped();
    RandomProfiles profiles = new RandomProfiles(card);
    Seed seed = Seed.ofThisRun();
    int seen = 0;
    for (int round = 0; round < 500; round++) {
      RandomGenerator random = seed.round(round);
      Creator creator = Creator.of(Estimator.of(card, profiles.day(random)), profiles.next(random));
      String which = seed.of(round);
      Openings openings = Openings.of(creator);
      double last = 0;
      for (Opening opening : openings.streams()) {
        seen++;
        int stream = card.indexOfStream(opening.stream().id());
        assertNotEquals(Status.ELIGIBLE, openings.now().status(stream), which);
        assertTrue(opening.followers() >= last, which);
        last = opening.followers();
        Creator there;
        Estimate open;
        Estimate before;
        try {
          there = Openings.atThreshold(creator, opening);
          open = there.estimate();
          before = there.giving(Inputs.FOLLOWERS, Math.max(0, opening.followers() - 1)).estimate();
        } catch (InvalidValueException e) {
          // What is asked cannot be beside what is given: more subscribers than followers, say.
          continue;
        }
        Status reached = open.isOffered(stream) ? Status.ELIGIBLE : Status.UNCERTAIN;
        assertEquals(reached, open.status(stream), () -> opening + " in " + which);
        assertEquals(opening.brings(), open.stream(stream).pay(), which);
        if (opening.followers() > 0) {
          assertEquals(Status.INELIGIBLE, before.status(stream), which);
        }
      }
    }
    assertTrue(seen > 500, seen + " seen");
  }

  /** What a roster asks of each of its rows. */
  @Test
  void theNextDoorIsTheFirstThatAsksForMoreFollowers() throws IOException {
    List<RateCard> cards = new ArrayList<>(List.of(shipped()));
    RandomCard.some(10).forEach(one -> cards.add(one.card()));
    Seed seed = Seed.ofThisRun();
    int doors = 0;
    for (int round = 0; round < 1_000; round++) {
      RateCard card = cards.get(round % cards.size());
      RandomProfiles profiles = new RandomProfiles(card);
      RandomGenerator random = seed.round(round);
      Creator creator = Creator.of(Estimator.of(card, profiles.day(random)), profiles.next(random));
      double followers = creator.profile().metric(creator.inputs().indexOfMetric(Inputs.FOLLOWERS));
      Openings.Door next = Openings.next(creator.estimate());
      Openings.Door first =
          Openings.of(creator).streams().stream()
              .filter(one -> one.followers() > followers)
              .findFirst()
              .map(one -> new Openings.Door(one.stream(), one.followers()))
              .orElse(null);
      assertEquals(first, next, seed.of(round));
      doors += next == null ? 0 : 1;
    }
    assertTrue(doors > 100, doors + " doors");
  }

  @Test
  void showsWhatElseItTakes() throws IOException {
    RateCard card = shipped();
    Creator creator =
        Creator.of(
            Estimator.of(card),
            Profile.of(
                card.inputs(), Map.of("followers", 8_200.0, "monthlyViews", 40_000.0), Map.of()));
    Opening rewards =
        Openings.of(creator).streams().stream()
            .filter(opening -> opening.stream().id().equals("creator-rewards"))
            .findFirst()
            .orElseThrow();
    assertEquals(10_000, rewards.followers());
    Openings.Need views = rewards.needs().get(0);
    assertEquals("monthlyViews", views.metric().id());
    assertEquals(60_000, views.gap());
    assertEquals(RequirementCheck.Result.UNMET, views.result());
  }

  @Test
  void isEmptyWhereEverythingIsOpen() throws IOException {
    RateCard card = shipped();
    Profile small = Profile.of(card.inputs(), Map.of("followers", 900.0), Map.of());
    Creator creator = Creator.of(Estimator.of(card), small);
    double followers = 900;
    // One threshold after the other, until none is left.
    for (int i = 0; i <= card.streams().size(); i++) {
      List<Opening> ahead = Openings.of(creator).streams();
      if (ahead.isEmpty()) {
        return;
      }
      followers = Math.max(followers, ahead.get(0).followers());
      creator = Openings.atThreshold(creator, ahead.get(0)).giving(Inputs.FOLLOWERS, followers);
    }
    throw new AssertionError("still ahead: " + Openings.of(creator).streams());
  }
}
