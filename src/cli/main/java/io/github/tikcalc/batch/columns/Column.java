package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.HeaderWords;
import io.github.tikcalc.profile.NumberStyle;

/**
 * How a column is read.
 *
 * @param input the number of the input it tells, {@link HeaderWords#NONE} where it tells none
 * @param place its place among the columns that pass through, -1 where it has none
 * @param times what its numbers are multiplied by
 * @param over what they are divided by
 * @param style how they are written, by those of the first rows
 * @param places whether its words are places, of which the country is the last part
 * @param fault why it is unclear, and in brackets what settles it; empty where it is not
 */
public record Column(
    Reading reading,
    int input,
    int place,
    double times,
    double over,
    NumberStyle style,
    boolean places,
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
    return new Column(Reading.INPUT, input, -1, times, over, NumberStyle.ALONE, false, "");
  }

  static Column passed(int place) {
    return new Column(Reading.PASSED, HeaderWords.NONE, place, 1, 1, NumberStyle.ALONE, false, "");
  }

  static Column unclear(String fault) {
    return new Column(Reading.UNCLEAR, HeaderWords.NONE, -1, 1, 1, NumberStyle.ALONE, false, fault);
  }

  /** The same column with its numbers written so. */
  Column written(NumberStyle as) {
    return new Column(reading, input, place, times, over, as, places, fault);
  }

  /** The same column with its words read as places. */
  Column ofPlaces() {
    return new Column(reading, input, place, times, over, style, true, fault);
  }

  /** Whether its numbers are another's than those written. */
  public boolean isScaled() {
    return times != 1 || over != 1;
  }
}
