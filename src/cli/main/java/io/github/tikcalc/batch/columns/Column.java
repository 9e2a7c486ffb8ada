package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.Decimals;
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
 * @param how what else is to be said of how it is read: where its words are places, that their last
 *     part is meant; empty: nothing
 * @param fault why it is unclear, and in brackets what settles it; empty where it is not
 */
public record Column(
    Reading reading,
    int input,
    int place,
    double times,
    double over,
    NumberStyle style,
    String how,
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

  private static final String BY_VALUES = " by its values";
  private static final String AS_OTHERS = " with dots between thousands, as other columns";

  static Column input(int input) {
    return input(input, 1, 1);
  }

  static Column input(int input, double times, double over) {
    return new Column(Reading.INPUT, input, -1, times, over, NumberStyle.ALONE, "", "");
  }

  static Column passed(int place) {
    return new Column(Reading.PASSED, HeaderWords.NONE, place, 1, 1, NumberStyle.ALONE, "", "");
  }

  static Column unclear(String fault) {
    return new Column(Reading.UNCLEAR, HeaderWords.NONE, -1, 1, 1, NumberStyle.ALONE, "", fault);
  }

  /** The same column with its numbers written so. */
  Column written(NumberStyle as) {
    return new Column(reading, input, place, times, over, as, how, fault);
  }

  /** The same column with its words read as places. */
  Column ofPlaces() {
    return new Column(reading, input, place, times, over, style, BY_VALUES, fault);
  }

  /** Whether its words are places, of which the country is the last part. */
  public boolean places() {
    return how.equals(BY_VALUES);
  }

  /** The same column with its numbers written as those of other columns are. */
  Column asOthers() {
    NumberStyle as = new NumberStyle(Decimals.COMMA, style.percent());
    return new Column(reading, input, place, times, over, as, AS_OTHERS, fault);
  }

  /** Whether its numbers are another's than those written. */
  public boolean isScaled() {
    return times != 1 || over != 1;
  }
}
