package io.github.tikcalc.cli.input;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import java.util.List;

/** Numbers of a call that no metric of the card stands for, read as those of metrics are. */
public final class Quantities {
  private static final double MOST = 1e12;

  private Quantities() {}

  /**
   * An amount of money: {@code 500}, {@code $1,200}, {@code 2k}.
   *
   * @throws InvalidValueException if it is none, or negative
   */
  public static double money(String name, String text) {
    return NumberWords.read(of(name, "$", 0, MOST), text);
  }

  /**
   * A percentage: {@code 8%} or {@code 8} is 8.
   *
   * @throws InvalidValueException if it is none
   */
  public static double percent(String name, String text, double least, double most) {
    return NumberWords.read(of(name, "%", least, most), text);
  }

  /** A plain number. */
  public static double number(String name, String text) {
    return NumberWords.read(of(name, "units", 0, MOST), text);
  }

  private static Metric of(String name, String unit, double least, double most) {
    return new Metric(
        name, name, unit, "", null, least, most, false, false, List.of(), null, List.of(),
        List.of());
  }
}
