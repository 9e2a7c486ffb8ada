package io.github.tikcalc.report.page;

/** The numbers 1, 2, 5, 10, 20, 50, … */
final class RoundNumber {
  private static final double TEN = 10;
  private static final double[] STEPS = {1, 2, 5, TEN};

  private RoundNumber() {}

  /**
   * The greatest that is no greater.
   *
   * @param value at least 1
   */
  static double atMost(double value) {
    double power = power(value);
    double found = power;
    for (double step : STEPS) {
      found = step * power <= value ? step * power : found;
    }
    return found;
  }

  /**
   * The least that is no less.
   *
   * @param value at least 1
   */
  static double atLeast(double value) {
    double most = atMost(value);
    if (most == value) {
      return most;
    }
    double power = power(value);
    for (double step : STEPS) {
      if (step * power > most) {
        return step * power;
      }
    }
    throw new IllegalStateException("no step above " + value);
  }

  private static double power(double value) {
    double power = 1;
    while (power * TEN <= value) {
      power *= TEN;
    }
    return power;
  }
}
