package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.tikcalc.Seed;
import io.github.tikcalc.rates.RateCard;
import io.github.tikcalc.rates.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The engine against the second reading: the same cents, statuses, requirements and reasons. */
class SecondReadingTest {
  private static final Path SHIPPED = Path.of("rates");

  private final Set<Status> statuses = EnumSet.noneOf(Status.class);
  private final Set<Closure.Reason> reasons = EnumSet.noneOf(Closure.Reason.class);

  @Test
  void agreesOnTheShippedCard() throws IOException {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(SHIPPED);
    SecondReading.Rules rules = SecondReading.Rules.in(SHIPPED);
    Knots knots = new Knots(card);
    for (int round = 0; round < seed.rounds(3_000); round++) {
      RandomGenerator random = seed.round(round);
      LocalDate someDay = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_500));
      Estimator estimator = Estimator.of(card, random.nextBoolean() ? card.asOf() : someDay);
      agree(estimator, rules, Told.random(card.inputs(), knots, random), seed.of(round));
    }
    assertEquals(EnumSet.allOf(Status.class), statuses);
    assertEquals(EnumSet.allOf(Closure.Reason.class), reasons);
  }

  @Test
  void agreesOnRandomCards() {
    agree(RandomCard.all());
    agree(RandomCard.rising());
    assertEquals(EnumSet.allOf(Status.class), statuses);
    assertEquals(EnumSet.allOf(Closure.Reason.class), reasons);
  }

  private void agree(List<RandomCard> cards) {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < cards.size(); round++) {
      RandomGenerator random = seed.round(round);
      RandomCard card = cards.get(round);
      LocalDate day = CardMaker.TODAY.plusDays(random.nextInt(-2, 3));
      Estimator estimator = Estimator.of(card.card(), day);
      for (int i = 0; i < 6; i++) {
        Told told = Told.random(card.card().inputs(), card.knots(), random);
        agree(estimator, card.rules(), told, card.which());
      }
    }
  }

  private void agree(Estimator estimator, SecondReading.Rules rules, Told told, String round) {
    String which = round + " on " + estimator.asOf() + ", " + told;
    Estimate estimate = estimator.estimate(told.profile(estimator.card().inputs()));
    SecondReading reading = new SecondReading(rules, told, estimator.asOf());
    for (MetricValue metric : estimate.metrics()) {
      double[] expected = reading.value(metric.metric().id());
      Triple value = metric.value();
      assertEquals(expected != null, value.isKnown(), which);
      if (expected != null) {
        double[] actual = {value.low(), value.likely(), value.high()};
        assertArrayEquals(expected, actual, which);
      }
    }
    Map<String, SecondReading.Outcome> outcomes = new TreeMap<>();
    estimate.streams().forEach(stream -> outcomes.put(stream.stream().id(), outcome(stream)));
    assertEquals(reading.outcomes(), outcomes, which);
    assertEquals(SecondReading.total(outcomes.values()), list(estimate.total()), which);
  }

  private SecondReading.Outcome outcome(StreamEstimate stream) {
    statuses.add(stream.status());
    List<String> requirements = new ArrayList<>();
    for (RequirementCheck check : stream.requirements()) {
      boolean unmet = check.result() == RequirementCheck.Result.UNMET;
      assertFalse(!unmet && check.gap() != 0, check::toString);
      requirements.add(
          check.result() + (check.assumed() ? "*" : "") + (unmet ? " " + check.gap() : ""));
    }
    String unavailable = null;
    if (stream instanceof StreamEstimate.Unavailable closed) {
      reasons.add(closed.closure().reason());
      unavailable = closed.closure().reason() + " " + closed.closure().on();
    }
    List<Long> cents = stream.pay() == null ? null : list(stream.pay());
    return new SecondReading.Outcome(stream.status().toString(), cents, requirements, unavailable);
  }

  private static List<Long> list(Cents cents) {
    return List.of(cents.low(), cents.likely(), cents.high());
  }
}
