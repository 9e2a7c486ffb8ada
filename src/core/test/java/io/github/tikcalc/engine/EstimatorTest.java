package io.github.tikcalc.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.card.Amount;
import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Factor.Position;
import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.Point;
import io.github.tikcalc.card.Range;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.card.Requirement;
import io.github.tikcalc.card.Scenario;
import io.github.tikcalc.card.When;
import io.github.tikcalc.card.Window;
import io.github.tikcalc.card.json.RateCardReader;
import io.github.tikcalc.profile.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EstimatorTest {
  private static final Path SHIPPED = Path.of("rates");

  @Test
  void meetsEveryRequirementOfTheShippedCardFromItsThresholdOn() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Estimator estimator = Estimator.of(card);
    int checked = 0;
    for (int s = 0; s < card.streams().size(); s++) {
      for (int r = 0; r < card.streams().get(s).minimums().size(); r++) {
        Requirement.AtLeast requirement = card.streams().get(s).minimums().get(r);
        double atLeast = requirement.atLeast();
        for (double value : new double[] {atLeast - 1, atLeast, atLeast + 1}) {
          Map<String, Double> told = new TreeMap<>(Map.of(Inputs.FOLLOWERS, 1e6));
          told.put(requirement.metric(), value);
          Estimate estimate = estimator.estimate(Profile.of(card.inputs(), told, Map.of()));
          RequirementCheck.Minimum check = shown(estimate.stream(s), requirement);
          if (check == null) {
            // It is not asked here, or another way in is nearer.
            continue;
          }
          String what = card.streams().get(s).id() + ": " + requirement + " at " + value;
          assertEquals(
              value < atLeast ? RequirementCheck.Result.UNMET : RequirementCheck.Result.MET,
              check.result(),
              what);
          assertEquals(value < atLeast ? 1 : 0, check.gap(), what);
          assertTrue(!check.assumed(), what);
          checked++;
        }
      }
    }
    assertTrue(checked > 50, checked + " checks");
  }

  private static RequirementCheck.Minimum shown(
      StreamEstimate stream, Requirement.AtLeast requirement) {
    return stream.requirements().stream()
        .flatMap(check -> check.minimums().stream())
        .filter(minimum -> minimum.requirement().equals(requirement))
        .findFirst()
        .orElse(null);
  }

  @Test
  void opensAndClosesEveryWindowOfTheShippedCardOnItsDay() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    int checked = 0;
    for (int s = 0; s < card.streams().size(); s++) {
      IncomeStream stream = card.streams().get(s);
      for (Window window : stream.availability()) {
        Set<String> countries =
            window.when().countries() == null ? Set.of("US", "ZW") : window.when().countries();
        for (String country : countries) {
          for (LocalDate edge : new LocalDate[] {window.when().from(), window.when().until()}) {
            for (int days = -1; edge != null && days <= 1; days++) {
              LocalDate day = edge.plusDays(days);
              Profile profile =
                  Profile.of(
                      card.inputs(), Map.of(Inputs.FOLLOWERS, 1e6), Map.of("country", country));
              Status status = Estimator.of(card, day).estimate(profile).status(s);
              assertEquals(
                  open(stream, country, day),
                  status != Status.UNAVAILABLE,
                  stream.id() + " in " + country + " on " + day);
              checked++;
            }
          }
        }
      }
    }
    assertTrue(checked > 100, checked + " checks");
  }

  private static boolean open(IncomeStream stream, String country, LocalDate day) {
    return stream.availability().stream()
        .filter(
            window ->
                window.when().countries() == null || window.when().countries().contains(country))
        .filter(window -> window.when().from() == null || !window.when().from().isAfter(day))
        .anyMatch(window -> window.when().until() == null || window.when().until().isAfter(day));
  }

  @Test
  void refusesAProfileOfAnotherCard() throws IOException {
    RateCard one = RateCardReader.load(SHIPPED);
    RateCard other = RateCardReader.load(SHIPPED);
    Profile profile = Profile.of(other.inputs(), Map.of(Inputs.FOLLOWERS, 1000.0), Map.of());
    assertThrows(IllegalArgumentException.class, () -> Estimator.of(one).estimate(profile));
  }

  @Test
  void givesNoFigureWhereThereIsNone() throws IOException {
    RateCard card = RateCardReader.load(SHIPPED);
    Estimate estimate =
        Estimator.of(card)
            .estimate(Profile.of(card.inputs(), Map.of(Inputs.FOLLOWERS, 1000.0), Map.of()));
    int without =
        IntStream.range(0, card.streams().size())
            .filter(s -> !estimate.hasPay(s))
            .findFirst()
            .orElseThrow();
    assertThrows(IllegalStateException.class, () -> estimate.pay(without, Scenario.LOW));
  }

  @Test
  void givesTheSameOnEveryThread() throws IOException {
    Seed seed = Seed.ofThisRun();
    RateCard card = RateCardReader.load(SHIPPED);
    Estimator estimator = Estimator.of(card);
    Knots knots = new Knots(card);
    List<Profile> profiles =
        IntStream.range(0, 2_000)
            .mapToObj(i -> Told.possible(estimator, knots, seed.round(i)).profile(card.inputs()))
            .toList();
    List<Money> alone = profiles.stream().map(p -> estimator.estimate(p).total()).toList();
    List<Money> together =
        profiles.parallelStream().map(p -> estimator.estimate(p).total()).toList();
    assertEquals(alone, together);
  }

  @Test
  void refusesACardOfRecordsWhoseAssumptionsRunInACircle() {
    Metric one = metric("one", amount("two", List.of()));
    Metric two = metric("two", amount("one", List.of()));
    RateCard card = card(List.of(one, two), null);
    var refusal = assertThrows(IllegalArgumentException.class, () -> Estimator.of(card));
    assertEquals("assumptions that depend on each other in a circle", refusal.getMessage());
  }

  @Test
  void turnsTheEndsRoundWhereMoreIsWorthLess() {
    // Nobody is told how many, 2 to 8; the more, the less a piece is worth: 100 down to 0.
    Metric many =
        metric(
            "many",
            new Amount(
                When.ALWAYS, List.of(), List.of(), 1, null, List.of(point(0, 2, 5, 8)), List.of()));
    Amount pays =
        new Amount(
            When.ALWAYS,
            List.of(),
            List.of(),
            1,
            "many",
            List.of(point(0, 100, 100, 100), point(10, 0, 0, 0)),
            List.of());
    assertEquals(new Money(2_000, 5_000, 8_000), total(card(List.of(many), pays), Map.of()));
  }

  @Test
  void explainsAFactorWhereItsEndsMeet() {
    // 0.03 + (0.29 - 0.03) is more than 0.29 by a last digit.
    assertNotEquals(0.29, 0.03 + (0.29 - 0.03));
    Factor factor =
        new Factor.OfMetric(
            "many",
            1,
            List.of(
                new Factor.Step(0, new Position(0.03, 0.29)),
                new Factor.Step(10, new Position(0.29, 0.29))),
            null);
    Amount pays =
        new Amount(
            When.ALWAYS,
            List.of(),
            List.of(),
            1,
            null,
            List.of(point(0, 0, 50, 100)),
            List.of(factor));
    RateCard card = card(List.of(metric("many", null)), pays);
    Estimate estimate =
        Estimator.of(card).estimate(Profile.of(card.inputs(), Map.of("many", 10.0), Map.of()));
    assertEquals(new Money(2_900, 2_900, 2_900), estimate.total());
    assertEquals(10, estimate.explainPay(0).weighed().get(0).number(), "what it looked at");
  }

  @Test
  void readsAPointFromTheSegmentThatEndsInIt() {
    // 0.008 + (0.085 - 0.008) is more than 0.085 by a last digit, and 8.5 cents become 9, not 8.
    Amount pays =
        new Amount(
            When.ALWAYS,
            List.of(),
            List.of(),
            1,
            "many",
            List.of(point(0, 0.008, 0.008, 0.008), point(10, 0.085, 0.085, 0.085)),
            List.of());
    RateCard card = card(List.of(metric("many", null)), pays);
    assertEquals(new Money(9, 9, 9), total(card, Map.of("many", 10.0)));
    assertEquals(new Money(8, 8, 8), total(card, Map.of("many", 11.0)));
  }

  @Test
  void roundsHalfACentToTheEvenCent() {
    for (double[] rounds : new double[][] {{0.125, 12}, {0.375, 38}, {0.625, 62}, {2.5, 250}}) {
      Amount pays =
          new Amount(
              When.ALWAYS,
              List.of(),
              List.of(),
              1,
              null,
              List.of(point(0, rounds[0], rounds[0], rounds[0])),
              List.of());
      long cents = (long) rounds[1];
      assertEquals(new Money(cents, cents, cents), total(card(List.of(), pays), Map.of()));
    }
  }

  private static Money total(RateCard card, Map<String, Double> told) {
    return Estimator.of(card).estimate(Profile.of(card.inputs(), told, Map.of())).total();
  }

  private static Point point(double at, double low, double likely, double high) {
    return new Point(at, Set.of(), new Range(low, likely, high), null);
  }

  private static Amount amount(String of, List<Point> points) {
    return new Amount(When.ALWAYS, List.of(List.of(of)), List.of(), 1, null, points, List.of());
  }

  private static Metric metric(String id, Amount assume) {
    return new Metric(
        id,
        id,
        "x",
        "About it.",
        null,
        0,
        1000,
        false,
        false,
        assume == null ? List.of() : List.of(assume),
        null,
        List.of(),
        List.of());
  }

  private static RateCard card(List<Metric> metrics, Amount pays) {
    IncomeStream stream =
        new IncomeStream(
            "s",
            "S",
            "About it.",
            List.of(),
            List.of(),
            pays == null ? List.of() : List.of(pays),
            null,
            List.of(),
            List.of());
    return new RateCard(
        "little",
        "Little",
        LocalDate.of(2026, 11, 1),
        "USD",
        new Inputs(metrics, List.of()),
        List.of(stream),
        List.of(),
        RateCard.TOGETHER);
  }
}
