package io.github.tikcalc.report.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * One direction of a plot: from values to a part of its length, and back to ticks that people read
 * easily. Logarithmic where the values begin above 0 and span more than a factor of thirty.
 */
record Axis(double least, double most, boolean logarithmic) {
  private static final double FACTOR = 30;
  private static final double[] STEPS = {1, 2, 5};

  /** An axis that holds these values. */
  static Axis of(double least, double most) {
    boolean logarithmic = least > 0 && most / least > FACTOR;
    double end = most > least ? most : least + 1;
    return new Axis(logarithmic ? least : Math.min(0, least), end, logarithmic);
  }

  /** An axis between exactly these values. */
  static Axis exactly(double least, double most) {
    boolean logarithmic = least > 0 && most / least > FACTOR;
    return new Axis(least, most > least ? most : least + 1, logarithmic);
  }

  /** Where a value lies, 0 at the beginning, 1 at the end. */
  double part(double value) {
    if (logarithmic) {
      double at = Math.max(least, value);
      return StrictMath.log(at / least) / StrictMath.log(most / least);
    }
    return (value - least) / (most - least);
  }

  /** Round values on the axis: no more than so many. */
  List<Double> ticks(int count) {
    return logarithmic ? logarithmicTicks(count) : linearTicks(count);
  }

  private List<Double> logarithmicTicks(int count) {
    for (double[] steps : new double[][] {STEPS, {1, 3}, {1}}) {
      List<Double> ticks = new ArrayList<>();
      for (int power = -3; power <= 15; power++) {
        for (double step : steps) {
          addTick(step * StrictMath.pow(10, power), ticks);
        }
      }
      if (ticks.size() <= count) {
        return ticks;
      }
    }
    List<Double> ticks = new ArrayList<>();
    for (int power = -3; power <= 15; power += 2) {
      addTick(StrictMath.pow(10, power), ticks);
    }
    return ticks;
  }

  private List<Double> linearTicks(int count) {
    for (int power = -3; power <= 15; power++) {
      for (double step : STEPS) {
        double apart = step * StrictMath.pow(10, power);
        if ((most - least) / apart + 1 <= count) {
          List<Double> ticks = new ArrayList<>();
          for (double n = Math.ceil(least / apart); n * apart <= most; n++) {
            addTick(n * apart, ticks);
          }
          return ticks;
        }
      }
    }
    return List.of();
  }

  private void addTick(double value, List<Double> ticks) {
    if (least <= value && value <= most) {
      ticks.add(value);
    }
  }
}
