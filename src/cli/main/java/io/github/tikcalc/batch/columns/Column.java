package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.NumberStyle;

/**
 * How a column is read.
 *
 * @param input the number of the input it tells, {@link HeaderWords#NONE} where it tells none
 * @param place its place among the columns that pass through, -1 where it has none
 * @param times what its numbers are multiplied by
 * @param over what they are divided by
 * @param style how they are written, by those of the first rows
 * @param fault why it is unclear, and in brackets what settles it; empty where it is not
 */
public record Column(
    Reading reading,
    int input,
    int place,
    double times,
    double over,
    NumberStyle style,
    String fault) {

  /** What becomes of a column. */
  public enum Reading {
    /** It tells an input. */
    INPUT,
    /** Its text goes to the output. */
    PASSED,
    /** It may be meant as an input. */
    UNCLEAR
  }

  static Column input(int input) {
    return input(input, 1, 1);
  }

  static Column input(int input, double times, double over) {
    return new Column(Reading.INPUT, input, -1, times, over, NumberStyle.ALONE, "");
  }

  static Column passed(int place) {
    return new Column(Reading.PASSED, HeaderWords.NONE, place, 1, 1, NumberStyle.ALONE, "");
  }

  static Column unclear(String fault) {
    return new Column(Reading.UNCLEAR, HeaderWords.NONE, -1, 1, 1, NumberStyle.ALONE, fault);
  }

  /** The same column with its numbers written so. */
  Column written(NumberStyle as) {
    return new Column(reading, input, place, times, over, as, fault);
  }

  /** Whether its numbers are another's than those written. */
  public boolean isScaled() {
    return times != 1 || over != 1;
  }
}
