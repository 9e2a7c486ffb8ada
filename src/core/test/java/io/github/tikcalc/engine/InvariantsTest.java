package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.RateCardReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * What must always hold, on random profiles and random cards. Three of the rules need a card whose
 * points do not fall: more is not worth less there.
 *
 * <p>Arithmetic in doubles is off by a last digit here and there, and a figure that lies on half a
 * cent can then round the other way. So a figure may move by one cent where it should not move at
 * all, on a random card; on the shipped card it may not.
 */
class InvariantsTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final int CENT = 1;

  /** What is tried on one card with one profile. */
  private interface Trial {
    void on(
        Estimator estimator,
        Knots knots,
        Told told,
        RandomGenerator random,
        int slack,
        String which);
  }

  @Test
  void figuresAreInOrderAndAddUp() throws IOException {
    Trial trial =
        (estimator, knots, told, random, slack, which) -> {
          Estimate estimate = estimate(estimator, told);
          long[] total = new long[3];
          for (StreamEstimate stream : estimate.streams()) {
            if (stream.pay() != null) {
              inOrder(stream.pay(), which);
              total[0] += stream.pay().low();
              total[1] += stream.pay().likely();
              total[2] += stream.pay().high();
            }
          }
          assertEquals(new Money(total[0], total[1], total[2]), estimate.total(), which);
          inOrder(estimate.total(), which);
          for (MetricValue metric : estimate.metrics()) {
            Range value = metric.value();
            assertTrue(
                !value.isKnown()
                    || (0 <= value.low()
                        && value.low() <= value.likely()
                        && value.likely() <= value.high()
                        && Double.isFinite(value.high())),
                () -> metric + " in " + which);
          }
        };
    onTheShippedCard(trial);
    onRandomCards(RandomCard.all(), trial);
  }

  private static void inOrder(Money cents, String which) {
    assertTrue(
        0 <= cents.low() && cents.low() <= cents.likely() && cents.likely() <= cents.high(),
        () -> cents + " in " + which);
  }

  @Test
  void tellingAFactorNeverWidensWhatHasNoOtherUseForIt() throws IOException {
    Trial trial =
        (estimator, knots, told, random, slack, which) -> {
          Inputs inputs = estimator.card().inputs();
          for (Metric metric : inputs.metrics()) {
            if (!told.metrics().containsKey(metric.id())) {
              Told.value(metric, knots.of(metric), random)
                  .ifPresent(
                      value ->
                          narrower(
                              estimator,
                              told,
                              told.with(metric.id(), value),
                              metric.id(),
                              slack,
                              which));
            }
          }
          for (Attribute attribute : inputs.attributes()) {
            if (!told.attributes().containsKey(attribute.id())) {
              Told more = told.with(attribute.id(), Told.word(attribute, random));
              narrower(estimator, told, more, attribute.id(), slack, which);
            }
          }
        };
    onTheShippedCard(trial);
    onRandomCards(RandomCard.rising(), trial);
  }

  private static void narrower(
      Estimator estimator, Told told, Told more, String input, int slack, String which) {
    Estimate before = estimate(estimator, told);
    more.estimate(estimator)
        .map(after -> new Changes(before, after, input, false))
        .ifPresent(
            changes -> insideWhereNothingElseChanged(changes, slack, which + " and " + more));
  }

  private static void insideWhereNothingElseChanged(Changes changes, int slack, String which) {
    for (int s = 0; s < changes.before().card().streams().size(); s++) {
      if (!changes.in(s)) {
        inside(changes.before(), changes.after(), s, slack, changes.input() + " told: " + which);
      }
    }
  }

  @Test
  void tellingWhatWasAssumedNeverWidensAnything() throws IOException {
    Trial trial =
        (estimator, knots, told, random, slack, which) -> {
          Estimate before = estimate(estimator, told);
          for (MetricValue assumed : before.metrics()) {
            if (assumed.origin() != Origin.ASSUMED) {
              continue;
            }
            Metric metric = assumed.metric();
            Range range = assumed.value();
            double value =
                switch (random.nextInt(4)) {
                  case 0 -> range.low();
                  case 1 -> range.likely();
                  case 2 -> range.high();
                  default -> range.low() + (range.high() - range.low()) * random.nextDouble();
                };
            value = metric.whole() ? Math.ceil(range.low()) : Math.min(metric.max(), value);
            if (value > range.high() || value > metric.max() || value < metric.min()) {
              continue;
            }
            Told more = told.with(metric.id(), value);
            more.estimate(estimator)
                .map(after -> new Changes(before, after, metric.id(), true))
                .ifPresent(
                    changes ->
                        insideWhereNothingElseChanged(changes, slack, which + " and " + more));
          }
        };
    onTheShippedCard(trial);
    onRandomCards(RandomCard.rising(), trial);
  }

  private static void inside(Estimate before, Estimate after, int s, int slack, String which) {
    if (before.hasPay(s) && after.hasPay(s)) {
      String moved =
          before.stream(s).stream().id()
              + " from "
              + before.stream(s).pay()
              + " to "
              + after.stream(s).pay()
              + ", ";
      assertTrue(
          after.pay(s, Scenario.LOW) >= before.pay(s, Scenario.LOW) - slack,
          () -> "low fell: " + moved + which);
      assertTrue(
          after.pay(s, Scenario.HIGH) <= before.pay(s, Scenario.HIGH) + slack,
          () -> "high rose: " + moved + which);
    }
  }

  @Test
  void moreFollowersNeverLowerAFigureOrMakeAnyoneIneligible() throws IOException {
    Trial trial =
        (estimator, knots, told, random, slack, which) -> {
          Metric followers =
              estimator
                  .card()
                  .inputs()
                  .metrics()
                  .get(estimator.card().inputs().indexOfMetric(Inputs.FOLLOWERS));
          double few = told.metrics().get(Inputs.FOLLOWERS);
          double many =
              switch (random.nextInt(3)) {
                case 0 -> few + 1;
                case 1 -> Math.rint(few * (1 + random.nextDouble()));
                default -> Math.rint(few + (followers.max() - few) * random.nextDouble());
              };
          many = Math.min(followers.max(), many);
          Estimate before = estimate(estimator, told);
          Optional<Estimate> possible = told.with(Inputs.FOLLOWERS, many).estimate(estimator);
          if (possible.isEmpty()) {
            return;
          }
          Estimate after = possible.get();
          String growth = " with " + many + " followers: " + which;
          for (int s = 0; s < estimator.card().streams().size(); s++) {
            if (before.status(s) != Status.INELIGIBLE && after.status(s) == Status.INELIGIBLE) {
              fail("no longer eligible for stream " + s + growth);
            }
            for (Scenario scenario : Scenario.values()) {
              long fell =
                  before.hasPay(s) && after.hasPay(s)
                      ? before.pay(s, scenario) - after.pay(s, scenario)
                      : 0;
              int stream = s;
              assertTrue(fell <= slack, () -> "stream " + stream + " fell by " + fell + growth);
            }
          }
        };
    onTheShippedCard(trial);
    onRandomCards(RandomCard.rising(), trial);
  }

  @Test
  void nobodyIsPaidWhereTikTokIsAbsent() throws IOException {
    Trial trial =
        (estimator, knots, told, random, slack, which) -> {
          Estimate estimate = estimate(estimator, told);
          boolean absent =
              estimator.card().absent().stream().anyMatch(window -> estimate.holds(window.when()));
          for (StreamEstimate stream : estimate.streams()) {
            boolean says =
                stream instanceof StreamEstimate.Unavailable unavailable
                    && unavailable.unavailability().reason() == Unavailability.Reason.ABSENT;
            assertEquals(absent, says, which);
          }
          if (absent) {
            assertEquals(Money.ZERO, estimate.total(), which);
          }
        };
    onTheShippedCard(trial);
    onRandomCards(RandomCard.all(), trial);
  }

  private static Estimate estimate(Estimator estimator, Told told) {
    return estimator.estimate(told.profile(estimator.card().inputs()));
  }

  private static void onTheShippedCard(Trial trial) throws IOException {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(SHIPPED);
    Knots knots = new Knots(card);
    Estimator estimator = Estimator.of(card);
    for (int round = 0; round < seed.rounds(3_000); round++) {
      RandomGenerator random = seed.round(round);
      Told told = Told.random(card.inputs(), knots, random);
      if (told.estimate(estimator).isPresent()) {
        String which = "shipped card, " + seed.of(round) + ", " + told;
        trial.on(estimator, knots, told, random, 0, which);
      }
    }
  }

  private static void onRandomCards(List<RandomCard> cards, Trial trial) {
    Seed seed = Seed.ofThisRun();
    for (int round = 0; round < cards.size(); round++) {
      RandomGenerator random = seed.round(round);
      RandomCard card = cards.get(round);
      Estimator estimator = Estimator.of(card.card());
      for (int i = 0; i < 10; i++) {
        Told told = Told.random(card.card().inputs(), card.knots(), random);
        if (told.estimate(estimator).isPresent()) {
          trial.on(estimator, card.knots(), told, random, CENT, card.which() + ", " + told);
        }
      }
    }
  }
}
