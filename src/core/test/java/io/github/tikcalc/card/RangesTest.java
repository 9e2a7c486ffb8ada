package io.github.tikcalc.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RangesTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  @Test
  void areInOrderAndFinite() {
    assertTrue(point(0, 7, 7).range().isOrdered());
    for (double[] wrong :
        new double[][] {
          {2, 1, 3}, {1, 3, 2}, {-1, 0, 1}, {0, 0, INFINITY}, {NAN, 1, 2}, {0, NAN, 2}, {0, 1, NAN}
        }) {
      assertThrows(IllegalArgumentException.class, () -> point(wrong[0], wrong[1], wrong[2]));
    }
    assertThrows(IllegalArgumentException.class, () -> point(NAN, NAN, NAN));
  }

  private static Point point(double low, double likely, double high) {
    return new Point(0, Set.of(), new Range(low, likely, high), null);
  }

  @Test
  void haveAFigureForEachScenario() {
    assertEquals(
        List.of(1.0, 2.0, 3.0), Stream.of(Scenario.values()).map(new Range(1, 2, 3)::in).toList());
    assertEquals(
        List.of(1L, 2L, 3L), Stream.of(Scenario.values()).map(new Money(1, 2, 3)::in).toList());
    assertEquals("likely", Scenario.LIKELY.toString());
  }

  @Test
  void areUnknownOrExact() {
    assertFalse(Range.UNKNOWN.isKnown());
    assertFalse(Range.UNKNOWN.isExact());
    assertTrue(Range.ONE.isKnown());
    assertTrue(Range.ONE.isExact());
    assertFalse(new Range(1, 1, 2).isExact());
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
