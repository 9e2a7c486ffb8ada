package io.github.tikcalc.spread;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.random.SobolSequenceGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The points and the quantiles, held against Hipparchus, which has them from the same papers. */
class ScoresTest {

  @Test
  void thePointsAreThoseOfAnotherImplementation() {
    SobolSequenceGenerator other = new SobolSequenceGenerator(Scores.DIMENSIONS);
    int[][] strata = new int[Scores.DIMENSIONS][];
    for (int d = 0; d < strata.length; d++) {
      strata[d] = Scores.strata(d);
    }
    for (int i = 0; i < Scores.CREATORS; i++) {
      double[] point = other.nextVector();
      // It goes through the points in another order: each differs from the one before in one bit.
      int j = i ^ (i >> 1);
      for (int d = 0; d < strata.length; d++) {
        assertEquals(point[d] * Scores.CREATORS, strata[d][j], "point " + j + " in dimension " + d);
      }
    }
  }

  @Test
  void everyStratumOfEveryDimensionHoldsOneCreator() {
    int[] each = new int[Scores.CREATORS];
    Arrays.setAll(each, i -> i);
    for (int d = 0; d < Scores.DIMENSIONS; d++) {
      int[] strata = Scores.strata(d);
      Arrays.sort(strata);
      assertArrayEquals(each, strata, "dimension " + d);
    }
  }

  @Test
  void aScoreIsThatOfTheMiddleOfItsStratum() {
    for (int d : new int[] {0, 1, 2, 64, 127}) {
      int[] strata = Scores.strata(d);
      double[] scores = Scores.of(d);
      for (int j = 0; j < scores.length; j++) {
        int k = strata[j];
        double expected =
            k >= 1024
                ? NormalQuantile.of((k + 0.5) / 2048)
                : -NormalQuantile.of((2047 - k + 0.5) / 2048);
        assertEquals(expected, scores[j]);
      }
    }
  }

  @Test
  void quantilesAreThoseOfAnotherImplementation() {
    NormalDistribution other = new NormalDistribution();
    for (int k = 0; k < 2048; k++) {
      double share = (k + 0.5) / 2048;
      assertEquals(
          other.inverseCumulativeProbability(share), NormalQuantile.of(share), 1e-12, "" + share);
    }
    // Far out its inverse has few digits; its distribution has them all.
    for (double share = 1e-300; share < 0.4; share *= 7) {
      double there = other.cumulativeProbability(NormalQuantile.of(share));
      assertEquals(share, there, 1e-11 * share);
    }
  }

  @Test
  void oneInTenLiesBelowTheValueThatTheRangesAreMeasuredBy() {
    assertEquals(1.2815515655446004, NormalQuantile.of(0.9), 1e-15);
    assertEquals(0, NormalQuantile.of(0.5));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
  void whatIsNoShareHasNoQuantile(double share) {
    assertThrows(IllegalArgumentException.class, () -> NormalQuantile.of(share));
  }
}
