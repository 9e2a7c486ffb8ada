package io.github.tikcalc.spread;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Where each imagined creator stands in each dimension: a Sobol' set of 2¹¹ points, whose
 * coordinates are turned into values of the standard normal distribution. In every dimension each
 * of the 2,048 strata holds exactly one creator.
 *
 * <p>A dimension's scores are worked out when they are first asked for, and kept. Thread-safe.
 */
final class Scores {
  /** How many creators are imagined. */
  static final int CREATORS = 1 << Scores.BITS;

  /** How many dimensions there are direction numbers for. */
  static final int DIMENSIONS = 128;

  private static final int BITS = 11;

  private static final AtomicReferenceArray<double[]> KNOWN =
      new AtomicReferenceArray<>(DIMENSIONS);

  private Scores() {}

  /**
   * The score of every imagined creator in one dimension; not to be written to.
   *
   * @param dimension 0 up to {@link #DIMENSIONS}, itself excluded
   */
  static double[] of(int dimension) {
    double[] scores = KNOWN.get(dimension);
    if (scores == null) {
      scores = new double[CREATORS];
      int[] stratum = strata(dimension);
      for (int j = 0; j < CREATORS; j++) {
        scores[j] = Strata.SCORES[stratum[j]];
      }
      // Two threads may both work them out, and come to the same.
      KNOWN.set(dimension, scores);
    }
    return scores;
  }

  /** In which of the 2,048 strata of a dimension each imagined creator stands. */
  static int[] strata(int dimension) {
    int[] directions = directions(dimension);
    int[] strata = new int[CREATORS];
    int known = 1;
    for (int direction : directions) {
      // With one bit more come as many again, each with that bit's number on top.
      for (int j = 0; j < known; j++) {
        strata[known + j] = strata[j] ^ direction;
      }
      known *= 2;
    }
    return strata;
  }

  /** The direction number of each bit, the lowest first. */
  private static int[] directions(int dimension) {
    int[] v = new int[BITS];
    if (dimension == 0) {
      for (int i = 0; i < BITS; i++) {
        v[i] = 1 << (BITS - 1 - i);
      }
      return v;
    }
    int[] row = row(dimension);
    int polynomial = row[0];
    int degree = row.length - 1;
    for (int i = 0; i < BITS; i++) {
      if (i < degree) {
        v[i] = row[i + 1] << (BITS - 1 - i);
        continue;
      }
      v[i] = v[i - degree] ^ (v[i - degree] >> degree);
      for (int k = 1; k < degree; k++) {
        if ((polynomial >> (degree - 1 - k) & 1) == 1) {
          v[i] ^= v[i - k];
        }
      }
    }
    return v;
  }

  /** A dimension's entry of the table: the polynomial, then the initial numbers. */
  private static int[] row(int dimension) {
    return Rows.OF[dimension - 1];
  }

  /** The table as numbers. */
  private static final class Rows {
    static final int[][] OF = read(DirectionNumbers.TEXT);

    private static int[][] read(String text) {
      int[][] rows = new int[DIMENSIONS - 1][];
      int[] row = new int[BITS + 1];
      int size = 0;
      int count = 0;
      int number = -1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if ('0' <= c && c <= '9') {
          number = 10 * Math.max(0, number) + (c - '0');
          continue;
        }
        if (number >= 0) {
          row[size++] = number;
          number = -1;
        }
        if (c == ';') {
          rows[count++] = Arrays.copyOf(row, size);
          size = 0;
        }
      }
      return rows;
    }
  }

  /** The score of each stratum: that of its middle. */
  private static final class Strata {
    static final double[] SCORES = new double[CREATORS];

    static {
      // One half is mirrored, so that the two are the same to the last bit.
      for (int k = CREATORS / 2; k < CREATORS; k++) {
        SCORES[k] = NormalQuantile.of((k + 0.5) / CREATORS);
        SCORES[CREATORS - 1 - k] = -SCORES[k];
      }
    }
  }
}
