package io.github.tikcalc.rates.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.tikcalc.engine.Cents;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.engine.MetricValue;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.rates.RateCard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Thousands of cards with one value changed: each is refused where it was changed, or loads and
 * keeps what must always hold.
 */
final class MutationTest {
  private static final int CARDS = 2_000;
  private static final int PROFILES = 5;
  private static final double MOST_CENTS = 1e14;

  static java.util.List<MutationCard> cards() {
    return MutationCard.all();
  }

  @ParameterizedTest
  @MethodSource("cards")
  void refusesAChangedCardAtItsPlaceOrKeepsTheInvariants(MutationCard card, @TempDir Path folder)
      throws Exception {
    card.writeTo(folder);
    assertEquals(java.util.List.of(), RateCardReader.read(folder).faults(), "the card unchanged");
    long seed = Long.getLong("tikcalc.seed", 20261101L);
    Random random = new Random(seed);
    int refused = 0;
    for (int i = 0; i < CARDS; i++) {
      Mutation mutation = Mutation.random(card, random);
      Files.writeString(folder.resolve(mutation.file()), mutation.text());
      CardReading reading = RateCardReader.read(folder);
      Files.writeString(folder.resolve(mutation.file()), card.text(mutation.file()));
      try {
        if (reading.card() == null) {
          refused++;
          checkFaults(card, mutation, reading);
        } else {
          assertEquals(null, mutation.rule(), "loaded, and should not have");
          checkInvariants(reading.card(), random);
        }
      } catch (AssertionError | RuntimeException e) {
        Path kept = Path.of("target", "mutation.json");
        Files.writeString(kept, mutation.text());
        fail(
            "-Dtikcalc.seed=%d, card %d of %s: %s, kept as %s; faults: %s"
                .formatted(seed, i, card.name(), mutation, kept, reading.faults()),
            e);
      }
    }
    assertTrue(refused > CARDS / 4 && refused < CARDS, "refused " + refused);
  }

  private static void checkFaults(MutationCard card, Mutation mutation, CardReading reading) {
    assertTrue(reading.faultCount() > 0, "refused without a fault");
    MutationSites sites = new MutationSites(card, mutation);
    for (Fault fault : reading.faults()) {
      assertTrue(sites.hold(fault), "a fault at a place that has nothing to do with it: " + fault);
    }
    if (mutation.rule() != null) {
      assertTrue(
          reading.faults().stream()
              .anyMatch(
                  f ->
                      f.rule().equals(mutation.rule())
                          && f.file().equals(mutation.file())
                          && f.place().equals(mutation.must())),
          "no " + mutation.rule() + " fault at " + mutation.must());
    }
  }

  private static void checkInvariants(RateCard card, Random random) {
    Estimator estimator = Estimator.of(card);
    for (int i = 0; i < PROFILES; i++) {
      Estimate estimate = estimator.estimate(profile(card.inputs(), random));
      Cents sum = Cents.ZERO;
      for (int s = 0; s < card.streams().size(); s++) {
        if (estimate.hasPay(s)) {
          Cents pay = new Cents(estimate.pay(s, 0), estimate.pay(s, 1), estimate.pay(s, 2));
          checkOrder(pay);
          sum =
              new Cents(
                  sum.low() + pay.low(), sum.likely() + pay.likely(), sum.high() + pay.high());
        }
      }
      assertEquals(sum, estimate.total(), "the parts add up");
      for (MetricValue metric : estimate.metrics()) {
        var v = metric.value();
        boolean unknown =
            Double.isNaN(v.low()) && Double.isNaN(v.likely()) && Double.isNaN(v.high());
        assertTrue(
            unknown
                || (0 <= v.low()
                    && v.low() <= v.likely()
                    && v.likely() <= v.high()
                    && v.high() <= 1e15),
            () -> metric.metric().id() + ": " + v);
      }
    }
  }

  private static void checkOrder(Cents pay) {
    assertTrue(
        0 <= pay.low()
            && pay.low() <= pay.likely()
            && pay.likely() <= pay.high()
            && pay.high() <= MOST_CENTS,
        pay::toString);
  }

  private static Profile profile(Inputs inputs, Random random) {
    double[] metrics = Profile.nothing(inputs);
    for (int i = 0; i < metrics.length; i++) {
      Metric metric = inputs.metrics().get(i);
      if (metric.required() || random.nextInt(3) == 0) {
        double value =
            Math.min(
                metric.max(),
                metric.min()
                    + Math.expm1(random.nextDouble() * Math.log1p(metric.max() - metric.min())));
        double whole =
            Math.ceil(metric.min()) <= metric.max()
                ? Math.max(Math.ceil(metric.min()), Math.floor(value))
                : value;
        metrics[i] = metric.whole() ? whole : value;
      }
    }
    int[] attributes = Profile.nobody(inputs);
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] = random.nextInt(inputs.attributes().get(i).values().size() + 1) - 1;
    }
    return Profile.of(inputs, metrics, attributes);
  }
}
