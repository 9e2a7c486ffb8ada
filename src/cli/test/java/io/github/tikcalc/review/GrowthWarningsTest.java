package io.github.tikcalc.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.SmallCard;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.profile.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random cards, warned of and gone through one follower at a time. */
class GrowthWarningsTest {
  private static final int ROUNDS = 150;
  private static final int MOST = 3_000;
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void findsAJumpOrAFallWhereverThereIsOneAndNowhereElse() {
    Seed seed = Seed.ofThisRun();
    int jumps = 0;
    int falls = 0;
    for (int round = 0; round < ROUNDS; round++) {
      ObjectNode described = card(seed.round(round));
      CardReading reading = SmallCard.read(described);
      assertEquals(List.of(), reading.faults(), seed.of(round));
      List<String> rules =
          CardWarnings.of(reading, LocalDate.of(2026, 11, 1)).stream().map(Fault::rule).toList();
      long[][] figures = figures(reading.cardOrThrow());
      boolean jump = rules.contains("cliff");
      boolean fall = isFall(figures);
      String failed = seed.of(round) + ": " + described.toPrettyString();
      // Steps are taken closely, not one by one: a hair over three times may be stepped over.
      assertTrue(jump || !isJump(figures, 3.1), failed);
      assertTrue(!jump || isJump(figures, 3), failed);
      assertEquals(fall, rules.contains("falls"), failed);
      jumps += jump ? 1 : 0;
      falls += fall ? 1 : 0;
    }
    assertTrue(jumps > ROUNDS / 10 && jumps < ROUNDS * 9 / 10, "jumps: " + jumps);
    assertTrue(falls > ROUNDS / 20 && falls < ROUNDS * 9 / 10, "falls: " + falls);
  }

  /** The cents of the one stream, by followers and end; a shut door is not among them. */
  private static long[][] figures(RateCard card) {
    Estimator estimator = Estimator.of(card);
    long[][] figures = new long[MOST + 1][3];
    for (int followers = 0; followers <= MOST; followers++) {
      var estimate =
          estimator.estimate(
              Profile.of(card.inputs(), Map.of("followers", (double) followers), Map.of()));
      for (int end = 0; end < 3; end++) {
        figures[followers][end] = estimate.pay(0, Scenario.values()[end]);
      }
    }
    return figures;
  }

  /** Half a cent of rounding on either side is let pass. */
  private static boolean isJump(long[][] figures, double times) {
    for (int end = 0; end < 3; end++) {
      for (int from = 0; from < MOST; from++) {
        int to = Math.min(MOST, Math.max(from + 1, from * 101 / 100));
        long before = figures[from][end];
        long after = figures[to][end];
        if (after - before > 200 && after - 0.5 > times * (before + 0.5)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFall(long[][] figures) {
    for (int end = 0; end < 3; end++) {
      long top = figures[0][end];
      for (int i = 1; i <= MOST; i++) {
        top = figures[i][end] > figures[i - 1][end] ? figures[i][end] : top;
        if (top - figures[i][end] > 1) {
          return true;
        }
      }
    }
    return false;
  }

  private static ObjectNode card(RandomGenerator random) {
    ObjectNode card = JSON.createObjectNode();
    ObjectNode metrics = card.putObject("metrics");
    ObjectNode followers = metrics.putObject("followers");
    followers.put("title", "Followers").put("unit", "followers").put("about", "How many follow.");
    followers.put("min", 0).put("max", MOST).put("whole", true).put("required", true);
    ObjectNode pays = card.putObject("streams").putObject("deals").putObject("pays");
    pays.put("by", "followers");
    points(pays, random, 1_000);
    if (random.nextBoolean()) {
      ObjectNode gifts = metrics.putObject("gifts");
      gifts.put("title", "Gifts").put("unit", "gifts").put("about", "How many come.");
      gifts.put("min", 0).put("max", 1e6).put("whole", false);
      ObjectNode assume = gifts.putObject("assume");
      if (random.nextBoolean()) {
        assume.put("by", "followers");
        points(assume, random, 10);
      } else {
        assume.putArray("of").add("followers");
        assume.putArray("points").addArray().add(0.5).add(1).add(2);
      }
      if (random.nextBoolean()) {
        pays.putArray("of").add("gifts");
      } else {
        pays.put("by", "gifts");
      }
    }
    return card;
  }

  /** Ascending or nearly so; close together or far apart. */
  private static void points(ObjectNode amount, RandomGenerator random, int most) {
    ArrayNode points = amount.putArray("points");
    int at = random.nextInt(300);
    double figure = random.nextInt(4) == 0 ? 0 : random.nextDouble(most / 100.0);
    int count = random.nextInt(2, 6);
    for (int i = 0; i < count; i++) {
      double low = round(figure);
      double likely = round(low * (1 + random.nextDouble()));
      double high = round(likely * (1 + random.nextDouble()));
      points.addArray().add(at).add(low).add(likely).add(high);
      boolean close = random.nextInt(3) == 0;
      at += close ? 1 + random.nextInt(20) : 100 + random.nextInt(900);
      figure = low * (close ? 0.9 + random.nextDouble(3) : 0.9 + random.nextDouble(6)) + 0.1;
    }
  }

  private static double round(double value) {
    return Math.rint(value * 100) / 100;
  }
}
