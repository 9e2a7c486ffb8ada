package io.github.tikcalc.roster;

import io.github.tikcalc.profile.InvalidValueException;
import io.github.tikcalc.profile.NumberWords;
import io.github.tikcalc.profile.Profile;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Blank;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * What one row tells of its creator, and the first thing wrong with it. Text comes as characters
 * that are each a byte of UTF-8, so that nothing is decoded that needn't be. Not thread-safe.
 */
final class RowAnswers {
  private static final int EXACT_DIGITS = 15;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final Inputs inputs;
  private final double[] metrics;
  private final int[] attributes;
  private final List<WordCache> words;

  RowAnswers(Inputs inputs) {
    this.inputs = inputs;
    this.metrics = Profile.nothing(inputs);
    this.attributes = Profile.nobody(inputs);
    this.words = inputs.attributes().stream().map(WordCache::new).toList();
  }

  void clear() {
    Arrays.fill(metrics, Double.NaN);
    Arrays.fill(attributes, Profile.NOT_TOLD);
  }

  /** Tells a number as it is; the profile checks it. */
  void number(int metric, double value) {
    metrics[metric] = value;
  }

  /**
   * Tells an input what stands in a cell; blank tells nothing.
   *
   * @throws InvalidValueException if it can't be that
   */
  void text(int input, char[] cell, int offset, int length) {
    if (length == 0) {
      return;
    }
    if (input >= metrics.length) {
      int attribute = input - metrics.length;
      attributes[attribute] = words.get(attribute).read(cell, offset, length);
      return;
    }
    Metric metric = inputs.metrics().get(input);
    double number = plain(cell, offset, length);
    if (isPossible(metric, number)) {
      metrics[input] = number;
      return;
    }
    String text = decode(cell, offset, length);
    if (!Blank.strip(text).isEmpty()) {
      metrics[input] = NumberWords.read(metric, text);
    }
  }

  /** The same for text that is decoded. */
  void text(int input, String text) {
    char[] cell = encode(text);
    text(input, cell, 0, cell.length);
  }

  /** What isn't is read again, by what can say why. */
  private static boolean isPossible(Metric metric, double number) {
    return metric.min() <= number
        && number <= metric.max()
        && (!metric.whole() || number == Math.rint(number));
  }

  /** The position of the value that is told of an attribute. */
  int attribute(int index) {
    return attributes[index];
  }

  /**
   * The creator.
   *
   * @throws InvalidValueException if a value is impossible or a required one missing
   */
  Profile profile() {
    return Profile.of(inputs, metrics, attributes);
  }

  /** The characters of text that comes a byte a character. */
  static String decode(char[] cell, int offset, int length) {
    return new String(
        new String(cell, offset, length).getBytes(StandardCharsets.ISO_8859_1),
        StandardCharsets.UTF_8);
  }

  /** Text, a byte a character. */
  static char[] encode(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        .toCharArray();
  }

  /**
   * The number that plain digits write, with a point or without, exactly as {@link NumberWords}
   * reads it; NaN for everything else, also where three decimals could be meant as thousands.
   */
  private static double plain(char[] cell, int offset, int length) {
    if (length > EXACT_DIGITS + 1) {
      return Double.NaN;
    }
    long digits = 0;
    int point = -1;
    for (int i = 0; i < length; i++) {
      int digit = cell[offset + i] - '0';
      if (0 <= digit && digit <= 9) {
        digits = digits * 10 + digit;
      } else if (digit == '.' - '0' && point < 0) {
        point = i;
      } else {
        return Double.NaN;
      }
    }
    if (point < 0) {
      return length <= EXACT_DIGITS ? digits : Double.NaN;
    }
    int decimals = length - 1 - point;
    // Digits and power are exact as doubles, so that their quotient is the nearest double.
    return point == 0 || decimals == 0 || decimals == 3 ? Double.NaN : digits / POWERS[decimals];
  }
}
