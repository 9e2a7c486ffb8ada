package io.github.tikcalc.plan.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.SmallCard;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A curve that goes up and down, against every value of it tried in turn. */
class InputCurveTest {
  /** Rates rise with followers while what they are multiplied by falls; and one stream closes. */
  private static final String CARD =
      """
      {
        "metrics": {
          "posts": {
            "title": "Posts", "unit": "posts", "about": "How many.", "min": 0, "max": 100,
            "whole": false,
            "assume": {"by": "followers", "points": [[0, 40, 50, 60], [3000, 1, 2, 3]]}
          },
          "engagement": {
            "title": "Engagement", "unit": "%", "about": "How lively.", "min": 0, "max": 100,
            "whole": false
          }
        },
        "streams": {
          "deals": {
            "requires": [{"metric": "followers", "atLeast": 100}],
            "pays": {"of": ["posts"], "by": "followers",
              "points": [[0, 1, 2, 3], [1000, 5, 9, 12], [2500, 6, 30, 31]]}
          },
          "club": {
            "requires": [{"metric": "posts", "atLeast": 20}],
            "pays": {"by": "posts", "points": [[0, 10, 20, 30], [50, 20, 400, 900]]}
          }
        }
      }
      """;

  private static InputCurve curve(String input) {
    RateCard card = SmallCard.read(new JsonMapper().readTree(CARD)).card();
    Profile profile = Profile.of(card.inputs(), Map.of("followers", 500.0), Map.of());
    return new InputCurve(Creator.of(Estimator.of(card), profile), input);
  }

  @Test
  void findsTheFirstOfAll() {
    InputCurve curve = curve("followers");
    long last = 4_000;
    int found = 0;
    for (Scenario scenario : Scenario.values()) {
      TotalFigure figure = new TotalFigure.InScenario(scenario);
      long most = 0;
      for (long n = 0; n <= last; n++) {
        long total = curve.at(n).total(scenario);
        if (total > most) {
          // The first value that reaches a new height is the answer for every goal in between.
          for (long cents : new long[] {most + 1, total}) {
            assertEquals(OptionalLong.of(n), curve.firstReaching(0, last, figure, cents));
            found++;
          }
          most = total;
        }
      }
      assertEquals(OptionalLong.empty(), curve.firstReaching(0, last, figure, most + 1));
      assertEquals(most, curve.most(0, last, figure));
    }
    assertTrue(found > 1_000, found + " goals");
  }

  @Test
  void bendsOnlyAtItsCorners() {
    InputCurve curve = curve("followers");
    for (long[] piece : curve.corners(0, 4_000).pieces()) {
      for (int stream = 0; stream < 2; stream++) {
        for (Scenario scenario : Scenario.values()) {
          assertGoesOneWay(curve, piece, stream, scenario);
        }
      }
    }
  }

  private static void assertGoesOneWay(
      InputCurve curve, long[] piece, int stream, Scenario scenario) {
    int way = 0;
    for (long n = piece[0] + 1; n <= piece[1]; n++) {
      int step =
          Long.signum(
              InputCurve.pay(curve.at(n), stream, scenario)
                  - InputCurve.pay(curve.at(n - 1), stream, scenario));
      assertTrue(step == 0 || way == 0 || step == way, "turns at " + n);
      way = step == 0 ? way : step;
    }
  }

  @Test
  void namesTheStreamsOfACorner() {
    Corners corners = curve("followers").corners(0, 4_000);
    assertTrue(corners.streams().getOrDefault(1000L, java.util.Set.of()).contains("deals"));
    assertTrue(corners.streams().getOrDefault(100L, java.util.Set.of()).contains("deals"));
  }

  @Test
  void stepsInWhatPeopleCountIn() {
    InputGrid percent = curve("engagement").grid();
    assertEquals(0.1, percent.value(percent.atLeast(0.01)));
    assertEquals(4.4, percent.value(percent.atLeast(4.4)));
    assertEquals(1000, percent.last());
    InputGrid posts = curve("posts").grid();
    assertEquals(3, posts.value(posts.atLeast(2.5)));
    assertEquals(2, posts.value(posts.atMost(2.5)));
  }
}
