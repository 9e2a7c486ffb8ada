package io.github.tikcalc;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The seed of a random test: always the same, or that of {@code -Dtikcalc.seed=…}. A test puts it
 * in the message of whatever fails, so that the failure can be had again.
 *
 * @param first what the test starts from
 */
public record Seed(long first) {

  /** The seed of this run. */
  public static Seed ofThisRun() {
    return new Seed(Long.getLong("tikcalc.seed", 20261101));
  }

  /** The random numbers of one round of a test: they do not depend on the rounds before it. */
  public RandomGenerator round(int round) {
    return new SplittableRandom(first * 1_000_003 + round);
  }

  /** How to have a failed round again. */
  public String of(int round) {
    return "round " + round + " of -Dtikcalc.seed=" + first;
  }

  /** How many rounds to run: the usual number, or as many times more as -Dtikcalc.times says. */
  public int rounds(int usual) {
    return usual * Integer.getInteger("tikcalc.times", 1);
  }
}
