package io.github.tikcalc.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.tikcalc.Seed;
import io.github.tikcalc.engine.Cents;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Whole dollars that add up, whatever the cents are. */
final class WholeDollarsTest {
  private static final List<ToLongFunction<Cents>> ENDS =
      List.of(Cents::low, Cents::likely, Cents::high);

  @Test
  void roundsEachToTheNearestWhereThatAddsUp() {
    assertEquals(
        List.of(new Cents(1, 2, 4), new Cents(10, 20, 30), new Cents(11, 22, 34)),
        WholeDollars.of(List.of(new Cents(120, 249, 351), new Cents(1010, 1960, 3000))));
  }

  @Test
  void takesTheDollarFromTheLineWithTheFewestCents() {
    assertEquals(
        List.of(new Cents(2, 2, 2), new Cents(2, 2, 2), new Cents(1, 1, 1), new Cents(5, 5, 5)),
        WholeDollars.of(
            List.of(new Cents(170, 170, 170), new Cents(180, 180, 180), new Cents(160, 160, 160))));
  }

  @Test
  void movesTheWholeLineWhereItsFiguresAreOne() {
    assertEquals(
        List.of(new Cents(2, 2, 2), new Cents(1, 1, 1), new Cents(3, 3, 3)),
        WholeDollars.of(List.of(new Cents(150, 150, 150), new Cents(150, 150, 150))));
  }

  @Test
  void leavesWhatIsExact() {
    assertEquals(
        List.of(new Cents(0, 0, 5), new Cents(1, 1, 1), new Cents(0, 0, 0), new Cents(1, 1, 6)),
        WholeDollars.of(List.of(new Cents(0, 0, 500), new Cents(60, 60, 60), new Cents(0, 0, 60))));
  }

  @Test
  void addsUpNothing() {
    assertEquals(List.of(Cents.ZERO), WholeDollars.of(List.of()));
  }

  @Test
  void alwaysAddsUpInOrderAndMovesNoFigureByADollar() {
    Seed seed = Seed.ofThisRun();
    for (int i = 0; i < 20_000; i++) {
      int round = i;
      RandomGenerator random = seed.round(round);
      List<Cents> lines = new ArrayList<>();
      int count = random.nextInt(7);
      while (lines.size() < count) {
        lines.add(line(random));
      }
      List<Cents> dollars = WholeDollars.of(lines);
      Supplier<String> message = () -> seed.of(round) + ": " + lines + " → " + dollars;
      assertEquals(count + 1, dollars.size(), message);
      for (Cents line : dollars) {
        assertTrue(0 <= line.low() && line.low() <= line.likely(), message);
        assertTrue(line.likely() <= line.high(), message);
      }
      ENDS.forEach(end -> check(lines, dollars, end, message));
    }
  }

  private static void check(
      List<Cents> lines, List<Cents> dollars, ToLongFunction<Cents> end, Supplier<String> message) {
    long exact = 0;
    long printed = 0;
    for (int i = 0; i < lines.size(); i++) {
      long cents = end.applyAsLong(lines.get(i));
      long shown = end.applyAsLong(dollars.get(i));
      assertTrue(Math.abs(100 * shown - cents) < 100, message);
      exact += cents;
      printed += shown;
    }
    assertEquals(Math.floorDiv(exact + 50, 100), printed, message);
    assertEquals(printed, end.applyAsLong(dollars.get(lines.size())), message);
  }

  /** Mostly halves, and figures that are one: what rounding stumbles over. */
  private static Cents line(RandomGenerator random) {
    long low = cents(random);
    long likely = random.nextBoolean() ? low : low + cents(random);
    long high = random.nextBoolean() ? likely : likely + cents(random);
    return random.nextInt(4) == 0 ? new Cents(0, 0, high) : new Cents(low, likely, high);
  }

  private static long cents(RandomGenerator random) {
    return random.nextBoolean() ? 50L * random.nextInt(5) : random.nextInt(300);
  }
}
