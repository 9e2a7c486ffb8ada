package io.github.tikcalc.score;

import java.util.Arrays;

/** A list of numbers that a million of fit into 8 MB. */
final class Doubles {
  private double[] numbers = new double[16];
  private int size;

  void add(double number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, size + (size >> 1));
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  /** All of them in ascending order. */
  double[] sorted() {
    double[] sorted = Arrays.copyOf(numbers, size);
    Arrays.sort(sorted);
    return sorted;
  }

  /** The middle one, or the mean of the middle two; NaN where there are none. */
  double median() {
    if (size == 0) {
      return Double.NaN;
    }
    double[] sorted = sorted();
    int half = size / 2;
    return size % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
