package io.github.tikcalc.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.score.RangeFit.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fitted ranges, on creators drawn from a card that is not the one that is fitted. */
class RangeFitTest {
  private static final Seed SEED = Seed.ofThisRun();
  private static final double ONE_IN_TEN = 1.2815515655446004;

  /** One creator whose pay is spread by so much around so many times the likely figure. */
  private static Row draw(RandomGenerator random, double times, double spread) {
    double likely = 5 + 500 * random.nextDouble();
    double sigma = spread * Math.log(2) / ONE_IN_TEN;
    double paid = likely * times * Math.exp(sigma * random.nextGaussian());
    // The card: one in ten below half, one in ten above twice the likely figure; some creators
    // stand in a part of the range.
    double position = random.nextInt(3) == 0 ? 0.4 * random.nextDouble() : 0;
    return new Row(
        paid,
        likely / 2 * (1 - 2 * position),
        likely * 2 * position,
        likely,
        likely * 2 * position,
        likely * 2 * (1 - 2 * position));
  }

  private static List<Row> draw(int count, RandomGenerator random, double times, double spread) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(draw(random, times, spread));
    }
    return rows;
  }

  private static double inside(RangeFit fit, List<Row> rows) {
    long inside =
        rows.stream()
            .filter(
                row ->
                    row.low() * fit.low() + row.lowRest() * fit.likely() <= row.paid()
                        && row.paid() <= row.highRest() * fit.likely() + row.high() * fit.high())
            .count();
    return (double) inside / rows.size();
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "0.3, 1", "1, 2", "1, 0.5", "2, 1.7", "1, 1"})
  void manyRowsMakeEightInTenLieInside(double times, double spread) {
    for (int round = 0; round < 20; round++) {
      RandomGenerator random = SEED.round(round);
      RangeFit fit = RangeFit.of(draw(2000, random, times, spread));
      assertEquals(0.8, inside(fit, draw(20_000, random, times, spread)), 0.03, SEED.of(round));
    }
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "0.3, 1", "1, 2", "2, 1.7", "1, 1"})
  void fewRowsNeverMakeItWorse(double times, double spread) {
    double shipped = 0;
    double fitted = 0;
    for (int round = 0; round < 20; round++) {
      RandomGenerator random = SEED.round(100 + round);
      RangeFit fit = RangeFit.of(draw(12, random, times, spread));
      List<Row> others = draw(2000, random, times, spread);
      fitted += inside(fit, others) / 20;
      shipped += inside(new RangeFit(0, 1, 1, 1), others) / 20;
    }
    assertTrue(fitted >= shipped, fitted + " with the fit, " + shipped + " without");
  }

  @Test
  void anEndMovesOutwardsInFullAndInwardsByHowManyRowsSayIt() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rows.add(new Row(400, 50, 0, 100, 0, 200));
    }
    // Nine rows beside nine that are imagined: half the way, on the scale of ratios.
    RangeFit fit = RangeFit.of(rows);
    assertEquals(2, fit.high(), 1e-12);
    assertEquals(2, fit.likely(), 1e-12);
    assertEquals(Math.sqrt(8), fit.low(), 1e-12);
  }

  @Test
  void eightRowsAreTooFew() {
    List<Row> rows = draw(8, SEED.round(0), 1, 1);
    assertThrows(IllegalArgumentException.class, () -> RangeFit.of(rows));
  }

  @Test
  void anEndThatTooFewRowsRestOnStaysWhereItIs() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rows.add(new Row(400, i < 8 ? 0 : 1, 50, 100, 0, 200));
    }
    assertEquals(1, RangeFit.of(rows).low());
  }
}
