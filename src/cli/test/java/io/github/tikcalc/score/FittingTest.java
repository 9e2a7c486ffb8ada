package io.github.tikcalc.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.batch.RosterFormat;
import io.github.tikcalc.batch.RosterListener;
import io.github.tikcalc.batch.RosterOptions;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.json.CardReading;
import io.github.tikcalc.card.json.Overlay;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.engine.Estimate;
import io.github.tikcalc.engine.Estimator;
import io.github.tikcalc.json.Faults;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.report.CardLabel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards fitted to rosters that were drawn from a card whose every figure is another. */
class FittingTest {
  private static final Path SHIPPED = Path.of("rates");
  private static final double ONE_IN_TEN = 1.2815515655446004;
  private static final Seed SEED = Seed.ofThisRun();

  /** So many seeds, each with another roster and another distorted card. */
  private static final int SEEDS = 20;

  /**
   * So many others that a fitted card never saw: luck moves their share by a third of one in 100.
   */
  private static final int HELD_OUT = 20_000;

  /** The first stream of the shipped card that pays a creator of whom only followers are told. */
  private static final int STREAM = 0;

  private final RateCard card;

  /** All streams that do. */
  private final int[] streams;

  FittingTest() throws IOException {
    card = RateCardReader.load(SHIPPED);
    Estimate estimate = Estimator.of(card).estimate(profile(1200, 0));
    streams =
        IntStream.range(0, card.streams().size())
            .filter(s -> estimate.hasPay(s) && estimate.pay(s, Scenario.LOW) > 0)
            .toArray();
  }

  /** What is multiplied with the card's low, likely and high to get what creators are paid. */
  private record Truth(double low, double likely, double high) {}

  private record Paid(double followers, int niche, double dollars) {}

  private Profile profile(double followers, int niche) {
    Inputs inputs = card.inputs();
    return Profile.builder(inputs)
        .metric("followers", followers)
        .attribute(inputs.indexOfAttribute("niche"), niche)
        .build();
  }

  private List<Paid> draw(int stream, int count, Truth truth, RandomGenerator random) {
    Estimator estimator = Estimator.of(card);
    int niches = card.inputs().attribute("niche").values().size();
    List<Paid> paid = new ArrayList<>();
    while (paid.size() < count) {
      double followers = Math.rint(Math.pow(10, 3.05 + 3 * random.nextDouble()));
      int niche = random.nextInt(niches);
      Estimate estimate = estimator.estimate(profile(followers, niche));
      double low = truth.low() * estimate.pay(stream, Scenario.LOW);
      double likely = truth.likely() * estimate.pay(stream, Scenario.LIKELY);
      double high = truth.high() * estimate.pay(stream, Scenario.HIGH);
      double score = random.nextGaussian() / ONE_IN_TEN;
      double ratio = score < 0 ? likely / low : high / likely;
      double cents = likely * Math.pow(ratio, score);
      paid.add(new Paid(followers, niche, Math.max(1, Math.rint(cents)) / 100));
    }
    return paid;
  }

  private Fitting fit(int stream, List<Paid> paid) throws IOException, RosterException {
    StringBuilder roster = new StringBuilder("followers,niche,paid_");
    roster.append(card.streams().get(stream).id()).append('\n');
    for (Paid row : paid) {
      String niche = card.inputs().attribute("niche").values().get(row.niche()).id();
      roster.append((long) row.followers()).append(',').append(niche).append(',');
      roster.append(
          new java.math.BigDecimal(row.dollars()).setScale(2, java.math.RoundingMode.HALF_EVEN));
      roster.append('\n');
    }
    RosterOptions options =
        RosterOptions.of(
            RosterFormat.CSV,
            RosterFormat.NDJSON,
            2,
            new CardLabel("test", "a test's", "0badcafe", "tikcalc"));
    byte[] bytes = roster.toString().getBytes(StandardCharsets.UTF_8);
    Fitting fitting =
        Fitting.of(Estimator.of(card), options, new ByteArrayInputStream(bytes), new Silent());
    assertEquals(paid.size(), fitting.rows().estimated());
    return fitting;
  }

  private static final class Silent implements RosterListener {
    @Override
    public void note(String note) {
      throw new AssertionError(note);
    }

    @Override
    public void columns(Columns columns) {
      assertEquals(1, columns.passedNames().size());
    }

    @Override
    public void rejected(Reject reject) {
      throw new AssertionError(reject);
    }

    @Override
    public void advanced(long rows, long bytes) {
      assertTrue(rows > 0);
    }
  }

  /** The fitted card: the shipped one with the file laid over it. */
  private RateCard written(Fitting fitting) throws IOException {
    String text = FittedOverlay.of(SHIPPED, fitting, "paid.csv", "2026-11-25");
    Faults faults = new Faults();
    Overlay overlay = Overlay.read("my-rates.json", text.getBytes(StandardCharsets.UTF_8), faults);
    assertEquals(List.of(), faults.list());
    CardReading reading = RateCardReader.read(SHIPPED, List.of(overlay));
    assertEquals(List.of(), reading.faults());
    return reading.cardOrThrow();
  }

  private static double inside(int stream, RateCard fitted, List<Paid> paid) {
    Estimator estimator = Estimator.of(fitted);
    int inside = 0;
    for (Paid row : paid) {
      Profile profile =
          Profile.builder(fitted.inputs())
              .metric("followers", row.followers())
              .attribute(fitted.inputs().indexOfAttribute("niche"), row.niche())
              .build();
      Estimate estimate = estimator.estimate(profile);
      double cents = row.dollars() * 100;
      if (estimate.pay(stream, Scenario.LOW) <= cents
          && cents <= estimate.pay(stream, Scenario.HIGH)) {
        inside++;
      }
    }
    return (double) inside / paid.size();
  }

  @Test
  void manyRowsPutEightInTenOfTheOthersInside() throws IOException, RosterException {
    List<Truth> truths = List.of(new Truth(3, 3, 3), new Truth(0.4, 0.5, 1), new Truth(1, 1.5, 5));
    assertTrue(streams.length >= 5, () -> streams.length + " streams");
    double sum = 0;
    for (int round = 0; round < SEEDS; round++) {
      RandomGenerator random = SEED.round(round);
      Truth truth = truths.get(round % truths.size());
      int stream = streams[round % streams.length];
      RateCard fitted = written(fit(stream, draw(stream, 2000, truth, random)));
      double share = inside(stream, fitted, draw(stream, HELD_OUT, truth, random));
      assertEquals(
          0.8, share, 0.03, card.streams().get(stream).id() + ", " + truth + ", " + SEED.of(round));
      sum += share;
    }
    assertEquals(0.8, sum / SEEDS, 0.01);
  }

  @Test
  void aDozenRowsAreNoWorseThanNone() throws IOException, RosterException {
    double shipped = 0;
    double fitted = 0;
    for (int round = 0; round < SEEDS; round++) {
      RandomGenerator random = SEED.round(1000 + round);
      int stream = streams[round % streams.length];
      Truth truth = new Truth(1 + random.nextDouble(), 1 + random.nextDouble(), 2);
      RateCard better = written(fit(stream, draw(stream, 12, truth, random)));
      List<Paid> others = draw(stream, HELD_OUT, truth, random);
      shipped += inside(stream, card, others) / SEEDS;
      fitted += inside(stream, better, others) / SEEDS;
    }
    assertTrue(fitted >= shipped, fitted + " with the fitted card, " + shipped + " without");
  }

  @Test
  void namesItsSourceAndLeavesOtherStreamsAlone() throws IOException, RosterException {
    RateCard fitted = written(fit(STREAM, draw(STREAM, 12, new Truth(2, 2, 2), SEED.round(0))));
    var point =
        fitted.streams().get(STREAM).pays().stream()
            .flatMap(amount -> amount.points().stream())
            .findFirst()
            .orElseThrow();
    assertEquals("paid.csv, n = 12", point.source().title());
    assertEquals("2026-11-25", point.source().date());
    assertEquals(card.streams().get(1), fitted.streams().get(1));
    assertEquals(card.inputs(), fitted.inputs());
  }

  @Test
  void eightRowsAreTooFew() throws IOException, RosterException {
    Fitting fitting = fit(STREAM, draw(STREAM, 8, new Truth(2, 2, 2), SEED.round(0)));
    assertTrue(fitting.fits().isEmpty());
    assertEquals(8, fitting.tooFew().get(card.streams().get(STREAM).id()));
    assertFalse(fitting.unread().contains("niche"));
  }
}
