package io.github.tikcalc.rates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RangesTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void areInOrderAndFinite() {
    assertEquals(7, new Range(0, 7, 7).likely());
    for (double[] wrong :
        new double[][] {
          {2, 1, 3}, {1, 3, 2}, {-1, 0, 1}, {0, 0, INFINITY}, {NAN, 1, 2}, {0, NAN, 2}, {0, 1, NAN}
        }) {
      assertThrows(IllegalArgumentException.class, () -> new Range(wrong[0], wrong[1], wrong[2]));
    }
  }

  @Test
  void arePartsOfOneAsPositions() {
    assertEquals(1, new Factor.Position(1, 1).from());
    for (double[] wrong :
        new double[][] {{0.6, 0.5}, {-0.1, 0.5}, {0.5, 1.1}, {NAN, 1}, {0, NAN}}) {
      assertThrows(IllegalArgumentException.class, () -> new Factor.Position(wrong[0], wrong[1]));
    }
  }

  @Test
  void nameOptionsInKebabCase() {
    assertEquals("--followers", Inputs.optionOf("followers"));
    assertEquals("--lives-per-month", Inputs.optionOf("livesPerMonth"));
    assertEquals("--views30-days", Inputs.optionOf("views30Days"));
  }
}
