package io.github.tikcalc.profile;

import static java.util.Objects.requireNonNull;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Printable;
import java.math.BigDecimal;

/**
 * Numbers as people write them: {@code 12500}, {@code 12,500}, {@code 1,00,000}, {@code 12 500},
 * {@code 12.5k}, {@code 1,2M}, {@code 12万}, {@code 8.5 %}, {@code $40}, {@code ~5000}, {@code 10K+
 * followers}. What can be read in two ways is refused, not guessed.
 */
public final class NumberWords {
  private static final int LONGEST = 40;
  private static final int FAST = 15;

  private NumberWords() {}

  /**
   * Reads a number that stands alone.
   *
   * @return the number in the metric's unit, within its bounds
   * @throws InvalidValueException if it is none, can be read in two ways, or is out of bounds
   */
  public static double read(Metric metric, String text) {
    return read(metric, text, NumberStyle.ALONE);
  }

  /**
   * Reads a number written in a known style.
   *
   * @return the number in the metric's unit, within its bounds
   * @throws InvalidValueException if it is none, can be read in two ways, or is out of bounds
   */
  public static double read(Metric metric, String text, NumberStyle style) {
    double value = readUnbounded(metric, text, style);
    Bounds.check(metric, value);
    return value;
  }

  /**
   * Reads a number that is yet to be scaled to a metric's unit, so that the metric's bounds don't
   * hold for it.
   *
   * @throws InvalidValueException if it is none or can be read in two ways
   */
  public static double readUnbounded(Metric metric, String text, NumberStyle style) {
    String word = Blank.strip(text);
    return isDigits(word) ? Long.parseLong(word) : parse(metric, word, style);
  }

  /**
   * Checks a number that a file holds as a number, not as text.
   *
   * @throws InvalidValueException if it is out of bounds, or a percentage that may be a share of
   *     one
   */
  static void check(Metric metric, double value) {
    Bounds.check(metric, value);
    BigDecimal number = BigDecimal.valueOf(value);
    if (mayBeShare(metric, number)) {
      String percent = NumberRefusal.plain(number) + "%";
      String share = NumberRefusal.plain(number.movePointRight(2));
      throw new InvalidValueException(
          metric.id(),
          NumberRefusal.plain(number)
              + " can be read as "
              + percent
              + " or, as a share of one, "
              + share
              + "% (write \""
              + percent
              + "\" or "
              + share
              + ")");
    }
  }

  /**
   * What a number shows alone of how others beside it are written: {@code 1024.5} is {@link
   * Decimals#DOT}, {@code 1,2M} and {@code 1.234.567} are {@link Decimals#COMMA}, {@code 512.375}
   * and everything that is no number {@link Decimals#UNKNOWN}.
   */
  public static Decimals shown(String text) {
    String word = Blank.strip(text);
    WrittenNumber written =
        isDigits(word) || word.length() > LONGEST ? null : WrittenNumber.of(word);
    if (written == null) {
      return Decimals.UNKNOWN;
    }
    Digits digits = Digits.of(written.digits());
    if (digits.dot() == null) {
      return digits.comma() == null ? Decimals.UNKNOWN : Decimals.COMMA;
    }
    return digits.comma() == null ? Decimals.DOT : Decimals.UNKNOWN;
  }

  private static boolean isDigits(String word) {
    if (word.isEmpty() || word.length() > FAST) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < '0' || word.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static double parse(Metric metric, String word, NumberStyle style) {
    WrittenNumber written = word.length() > LONGEST ? null : WrittenNumber.of(word);
    if (metric.isDollars() && word.codePoints().anyMatch(NumberWords::isOtherMoney)) {
      throw NumberRefusal.refuse(metric, word, "is not in dollars (write how many dollars it is)");
    }
    if (written == null && Ranges.is(word)) {
      throw NumberRefusal.refuse(
          metric, word, "is a range or a limit (write one number, such as its middle)");
    }
    if (written == null || isSlip(written.noun())) {
      throw NumberRefusal.refuse(
          metric, word, "is not a number (write it like " + NumberRefusal.examples(metric) + ")");
    }
    boolean named = !written.noun().isEmpty() && CountedNoun.names(metric, written.noun());
    boolean percent = written.percent() || (named && metric.isPercent());
    if (percent && !metric.isPercent()) {
      throw NumberRefusal.refuse(
          metric, word, "is a percentage, but this is " + NumberRefusal.counted(metric));
    }
    if (written.dollars() && !metric.isDollars()) {
      throw NumberRefusal.refuse(
          metric, word, "is in dollars, but this is " + NumberRefusal.counted(metric));
    }
    BigDecimal number = digits(metric, word, written, style);
    if (!written.noun().isEmpty() && !named) {
      throw NumberRefusal.refuse(
          metric,
          word,
          "counts "
              + Printable.quoted(written.noun())
              + ", but this is "
              + NumberRefusal.counted(metric)
              + (metric.isDollars()
                  ? " (write how many dollars it is)"
                  : " (write " + NumberRefusal.plain(number) + " if it is that)"));
    }
    if (!percent && !style.percent() && !written.negative() && mayBeShare(metric, number)) {
      throw NumberRefusal.twoReadings(
          metric,
          word,
          NumberRefusal.plain(number) + "%",
          NumberRefusal.plain(number.movePointRight(2)) + "%");
    }
    return (written.negative() ? number.negate() : number).doubleValue() + 0.0;
  }

  private static boolean isOtherMoney(int c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL && c != '$' && c != '\uff04';
  }

  /** The number without its sign. */
  private static BigDecimal digits(
      Metric metric, String word, WrittenNumber written, NumberStyle style) {
    Digits digits = Digits.of(written.digits());
    BigDecimal dot = digits.dot();
    BigDecimal comma = digits.comma();
    if (dot == null && comma == null) {
      throw NumberRefusal.refuse(
          metric, word, "is not a number (write it like " + NumberRefusal.examples(metric) + ")");
    }
    BigDecimal number =
        requireNonNull(
            comma == null || (dot != null && style.decimals() != Decimals.COMMA) ? dot : comma);
    if (number.signum() != 0 && Math.abs((long) number.precision() - number.scale()) > LONGEST) {
      // An exponent can stand for millions of digits, which no message could show.
      throw NumberRefusal.refuse(
          metric,
          word,
          "is beyond all that is counted here (write it like "
              + NumberRefusal.examples(metric)
              + ")");
    }
    boolean twoMeanings = written.multiple().equalsIgnoreCase(Multiples.TWO_MEANINGS);
    // Who begins decimals with a comma writes no English, where it would be millions.
    boolean romance = style.decimals() == Decimals.COMMA || dot == null;
    if (twoMeanings && !romance) {
      throw NumberRefusal.twoReadings(
          metric,
          word,
          NumberRefusal.clear(number.scaleByPowerOfTen(3)),
          NumberRefusal.clear(number.scaleByPowerOfTen(6)));
    }
    Integer power = twoMeanings ? Integer.valueOf(3) : Multiples.power(written.multiple());
    int zeros = power == null ? 0 : power;
    if (digits.isClear() || style.decimals() != Decimals.UNKNOWN) {
      BigDecimal scaled = number.scaleByPowerOfTen(zeros);
      if (isOneComma(written.digits())
          && metric.whole()
          && scaled.stripTrailingZeros().scale() > 0) {
        // A half of a whole thing: the comma is more likely one that slipped.
        BigDecimal joined = number.movePointRight(number.scale());
        throw NumberRefusal.twoReadings(metric, word, scaled, joined.scaleByPowerOfTen(zeros));
      }
      return scaled;
    }
    // A comma before three digits groups thousands, as the language of this program has it. A dot
    // before three digits begins decimals there, and groups thousands where people write so.
    BigDecimal grouped = requireNonNull(dot).max(requireNonNull(comma)).scaleByPowerOfTen(zeros);
    BigDecimal decimals = dot.min(comma).scaleByPowerOfTen(zeros);
    boolean tooLarge = grouped.doubleValue() > metric.max();
    if (comma.compareTo(dot) < 0) {
      return tooLarge && metric.isPercent() ? decimals : grouped;
    }
    if (tooLarge) {
      return decimals;
    }
    throw NumberRefusal.twoReadings(metric, word, grouped, decimals);
  }

  /** Whether a number without a percent sign may be meant as a share of one. */
  private static boolean mayBeShare(Metric metric, BigDecimal number) {
    return metric.isPercent()
        && number.signum() > 0
        && number.compareTo(BigDecimal.ONE) < 0
        && number.movePointRight(2).doubleValue() <= metric.max();
  }

  private static boolean isOneComma(String digits) {
    return digits.indexOf(',') >= 0
        && digits.indexOf(',') == digits.lastIndexOf(',')
        && digits.indexOf('.') < 0;
  }

  /** One or two letters count nothing: 12a is a slip, not a number of a. */
  private static boolean isSlip(String noun) {
    return (noun.length() == 1 && noun.charAt(0) < 0x80)
        || (noun.length() == 2 && noun.charAt(1) < 0x80);
  }
}
