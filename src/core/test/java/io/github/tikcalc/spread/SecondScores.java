package io.github.tikcalc.spread;

import org.hipparchus.random.SobolSequenceGenerator;

/** The scores of imagined creators, from the points that another implementation gives. */
public final class SecondScores {
  private static final int COUNT = 2048;
  private static final int DIMENSIONS = 128;
  private static final int[][] POINTS = points();

  private SecondScores() {}

  /** The score of creator j in a dimension. */
  public static double of(int dimension, int j) {
    int k = POINTS[j][dimension];
    return k >= COUNT / 2
        ? NormalQuantile.of((k + 0.5) / COUNT)
        : -NormalQuantile.of((COUNT - 1 - k + 0.5) / COUNT);
  }

  private static int[][] points() {
    SobolSequenceGenerator generator = new SobolSequenceGenerator(DIMENSIONS);
    int[][] points = new int[COUNT][DIMENSIONS];
    for (int i = 0; i < COUNT; i++) {
      double[] point = generator.nextVector();
      // The generator goes by Gray code.
      int[] there = points[i ^ (i >> 1)];
      for (int d = 0; d < DIMENSIONS; d++) {
        there[d] = (int) (point[d] * COUNT);
      }
    }
    return points;
  }
}
