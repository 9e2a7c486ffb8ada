package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.expression.Program;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * An estimate as expressions against the estimate itself, to the last bit: what is written in SQL
 * or JavaScript is the same before any database or browser has a part in it.
 */
class ProgramTest {
  private final Set<Status> statuses = EnumSet.noneOf(Status.class);
  private final Set<Origin> origins = EnumSet.noneOf(Origin.class);
  private int refused;

  @Test
  void saysWhatTheEngineSaysOfTheShippedCard() throws IOException {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(Path.of("rates"));
    Knots knots = new Knots(card);
    for (int day = 0; day < seed.rounds(8); day++) {
      RandomGenerator random = seed.round(day);
      LocalDate asOf = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
      Estimator estimator = Estimator.of(card, day == 0 ? card.asOf() : asOf);
      Program program = estimator.program();
      for (int i = 0; i < 60; i++) {
        agree(estimator, program, Told.random(card.inputs(), knots, random), seed.of(day));
      }
    }
    assertEquals(EnumSet.allOf(Status.class), statuses);
  }

  @Test
  void saysWhatTheEngineSaysOfRandomCards() {
    Seed seed = Seed.ofThisRun();
    List<RandomCard> cards = RandomCard.some(seed.rounds(300));
    for (int round = 0; round < cards.size(); round++) {
      RandomGenerator random = seed.round(round);
      RandomCard card = cards.get(round);
      Estimator estimator = Estimator.of(card.card(), Draw.TODAY.plusDays(random.nextInt(-2, 3)));
      Program program = estimator.program();
      for (int i = 0; i < 12; i++) {
        Told told = Told.random(card.card().inputs(), card.knots(), random);
        agree(estimator, program, told, card.which());
      }
    }
    assertEquals(EnumSet.allOf(Status.class), statuses);
    assertEquals(EnumSet.allOf(Origin.class), origins);
    assertTrue(refused > 0, "some are refused");
  }

  private void agree(Estimator estimator, Program program, Told told, String round) {
    String which = round + " on " + estimator.asOf() + ", " + told;
    Profile profile = told.profile(estimator.card().inputs());
    ProgramReading reading = new ProgramReading(program, profile);
    Estimate estimate;
    try {
      estimate = estimator.estimate(profile);
    } catch (InvalidValueException e) {
      refused++;
      Program.Refusal refusal = reading.refusal();
      assertNotNull(refusal, which);
      assertTrue(e.getMessage().contains(refusal.input()), () -> e.getMessage() + ": " + which);
      return;
    }
    assertNull(reading.refusal(), which);
    for (int i = 0; i < program.metrics().size(); i++) {
      Program.MetricPart part = program.metrics().get(i);
      assertEquals(estimate.card().inputs().metrics().get(i).id(), part.id());
      Origin origin = estimate.origin(i);
      origins.add(origin);
      assertEquals(origin.toString(), reading.text(part.origin()), part.id() + ": " + which);
      int metric = i;
      List<Double> values =
          Stream.of(Scenario.values()).map(end -> estimate.metric(metric, end)).toList();
      assertEquals(values, reading.numbers(part.values()), part.id() + ": " + which);
    }
    for (int i = 0; i < program.attributes().size(); i++) {
      Program.AttributePart part = program.attributes().get(i);
      AttributeValue value = estimate.attribute(i);
      assertEquals(value.attribute().id(), part.id());
      String word = value.value() == null ? null : value.value().id();
      assertEquals(word, reading.text(part.value()), part.id() + ": " + which);
    }
    for (int i = 0; i < program.streams().size(); i++) {
      Program.StreamPart part = program.streams().get(i);
      assertEquals(estimate.card().streams().get(i).id(), part.id());
      Status status = estimate.status(i);
      statuses.add(status);
      assertEquals(status.toString(), reading.text(part.status()), part.id() + ": " + which);
      int stream = i;
      List<Double> cents =
          Stream.of(Scenario.values())
              .map(end -> estimate.hasPay(stream) ? estimate.pay(stream, end) : Double.NaN)
              .map(Number::doubleValue)
              .toList();
      assertEquals(cents, reading.numbers(part.cents()), part.id() + ": " + which);
    }
  }
}
