package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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

  private final Set<Origin> origins = EnumSet.noneOf(Origin.class);
  private final Set<Status> statuses = EnumSet.noneOf(Status.class);
  private final Set<Unavailability.Reason> reasons = EnumSet.noneOf(Unavailability.Reason.class);

  private int refused;
  private int perhaps;
  private int alternatives;

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
    assertEquals(EnumSet.complementOf(EnumSet.of(Unavailability.Reason.ABSENT)), reasons);
  }

  @Test
  void agreesOnRandomCards() {
    agree(RandomCard.all());
    agree(RandomCard.rising());
    assertEquals(EnumSet.allOf(Origin.class), origins);
    assertTrue(refused > 0 && perhaps > 0 && alternatives > 0, "some of each");
    assertEquals(EnumSet.allOf(Status.class), statuses);
    assertEquals(EnumSet.allOf(Unavailability.Reason.class), reasons);
  }

  private void agree(List<RandomCard> cards) {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < cards.size(); round++) {
      RandomGenerator random = seed.round(round);
      RandomCard card = cards.get(round);
      LocalDate day = Draw.TODAY.plusDays(random.nextInt(-2, 3));
      Estimator estimator = Estimator.of(card.card(), day);
      for (int i = 0; i < 6; i++) {
        Told told = Told.random(card.card().inputs(), card.knots(), random);
        agree(estimator, card.rules(), told, card.which());
      }
    }
  }

  private void agree(Estimator estimator, SecondReading.Rules rules, Told told, String round) {
    String which = round + " on " + estimator.asOf() + ", " + told;
    SecondReading reading = new SecondReading(rules, told, estimator.asOf());
    Profile profile = told.profile(estimator.card().inputs());
    if (reading.amounts().isRefused()) {
      refused++;
      assertThrows(InvalidValueException.class, () -> estimator.estimate(profile), which);
      return;
    }
    Estimate estimate = estimator.estimate(profile);
    for (MetricValue metric : estimate.metrics()) {
      double[] expected = reading.amounts().value(metric.metric().id());
      String origin = reading.amounts().origin(metric.metric().id());
      assertEquals(origin, metric.origin().toString(), which);
      origins.add(metric.origin());
      Range value = metric.value();
      assertEquals(expected != null, value.isKnown(), which);
      if (expected != null) {
        double[] actual = {value.low(), value.likely(), value.high()};
        assertArrayEquals(expected, actual, which);
      }
    }
    for (AttributeValue attribute : estimate.attributes()) {
      String word = attribute.value() == null ? null : attribute.value().id();
      assertEquals(reading.amounts().word(attribute.attribute().id()), word, which);
    }
    Map<String, SecondReading.Outcome> outcomes = new TreeMap<>();
    estimate.streams().forEach(stream -> outcomes.put(stream.stream().id(), outcome(stream)));
    assertEquals(reading.outcomes(), outcomes, which);
    assertEquals(SecondReading.total(outcomes.values()), list(estimate.total()), which);
  }

  private SecondReading.Outcome outcome(StreamEstimate stream) {
    statuses.add(stream.status());
    List<String> requirements = stream.requirements().stream().map(this::shown).toList();
    String unavailable = null;
    if (stream instanceof StreamEstimate.Unavailable absent) {
      Unavailability why = absent.unavailability();
      reasons.add(why.reason());
      unavailable = why.reason() + " " + why.on() + " " + why.until();
    } else if (stream instanceof StreamEstimate.Uncertain uncertain && !uncertain.offered()) {
      unavailable = "perhaps";
      perhaps++;
    }
    List<Long> cents = stream.pay() == null ? null : list(stream.pay());
    return new SecondReading.Outcome(stream.status().toString(), cents, requirements, unavailable);
  }

  private String shown(RequirementCheck check) {
    if (check instanceof RequirementCheck.AnyOf anyOf) {
      List<String> shown = anyOf.shown().stream().map(this::shown).toList();
      alternatives++;
      return anyOf.result() + " by " + anyOf.nearest() + shown;
    }
    RequirementCheck.Minimum minimum = (RequirementCheck.Minimum) check;
    boolean unmet = minimum.result() == RequirementCheck.Result.UNMET;
    assertFalse(!unmet && minimum.gap() != 0, minimum::toString);
    return minimum.result() + (minimum.assumed() ? "*" : "") + (unmet ? " " + minimum.gap() : "");
  }

  private static List<Long> list(Money cents) {
    return List.of(cents.low(), cents.likely(), cents.high());
  }
}
