package io.github.tikcalc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.RandomProfiles;
import io.github.tikcalc.Seed;
import io.github.tikcalc.ask.Answers;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.spread.Spread;
import io.github.tikcalc.spread.Worth;
import io.github.tikcalc.spread.Worths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What telling an input is worth can be checked by typing it: it gives that very interval. */
class PromiseTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void typingAnInputGivesTheIntervalItsWorthWasWorkedOutFrom() throws IOException {
    RateCard card = RateCardReader.load(Path.of("rates"));
    Estimator estimator = Estimator.of(card);
    Seed seed = Seed.ofThisRun();
    int typed = 0;
    // With -Dtikcalc.times=10 these are 1,000 profiles.
    for (int round = 0; round < seed.rounds(100); round++) {
      RandomGenerator random = seed.round(round);
      Profile profile = new RandomProfiles(card).next(random);
      Estimate estimate = estimator.estimate(profile);
      for (Worth worth : Worths.of(estimator, estimate, card.together())) {
        if (worth.answers().isEmpty()) {
          continue;
        }
        Worth.Answer answer = worth.answers().get(random.nextInt(worth.answers().size()));
        assertEquals(
            answer.total(),
            typed(profile, worth.input(), answer),
            () -> worth.input() + " in " + Answers.of(profile).options());
        typed++;
      }
    }
    assertTrue(typed > 100, typed + " inputs were typed");
  }

  private static Spread typed(Profile profile, String input, Worth.Answer answer) {
    Profile.Builder told = profile.toBuilder();
    if (answer.word() == null) {
      told.metric(input, answer.number());
    } else {
      told.attribute(input, answer.word());
    }
    List<String> call = new ArrayList<>(List.of("estimate"));
    call.addAll(Answers.of(told.build()).options());
    call.addAll(List.of("--format", "json"));
    Machine.Result result = Machine.PLAIN.run(call.toArray(String[]::new));
    assertEquals(0, result.code(), () -> call + "\n" + result.err());
    JsonNode spread = JSON.readTree(result.out()).at("/total/spread");
    return new Spread(
        cents(spread.get("low")), cents(spread.get("median")), cents(spread.get("high")));
  }

  private static long cents(JsonNode dollars) {
    return dollars.decimalValue().movePointRight(2).longValueExact();
  }
}
