package io.github.tikcalc.profile;

import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Printable;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people write them: {@code 12500}, {@code 12,500}, {@code 12_500}, {@code 12.5k},
 * {@code 1.2M}, {@code 8.5%}, {@code 8.5 %}, {@code $40}. What can be read in two ways is refused,
 * not guessed.
 */
public final class NumberWords {
  private static final int LONGEST = 40;
  private static final int FAST = 15;

  /** Most numbers are plain digits and take none of these. */
  private static final class Forms {
    static final Pattern FORM =
        Pattern.compile(
            "(?<sign>[+-]?)(?<dollar>\\$?)(?<body>[0-9.,_]+(?:[eE][+-]?[0-9]{1,3})?)"
                + "(?<times>[kKmMbB]?)(?<percent>\\p{Zs}?%)?");
    static final Pattern PLAIN =
        Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
    // Nobody groups thousands behind a zero: 0,500 is a half.
    static final Pattern COMMAS = Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    static final Pattern UNDERSCORES =
        Pattern.compile("[1-9][0-9]{0,2}(?:_[0-9]{3})+(?:\\.[0-9]+)?");
    static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("[1-9][0-9]{0,2}\\.[0-9]{3}");
    static final Pattern DECIMAL_COMMA = Pattern.compile("[0-9]+,[0-9]+");
    static final Pattern DOTS = Pattern.compile("[1-9][0-9]{0,2}(?:\\.[0-9]{3})+(?:,[0-9]+)?");
  }

  private NumberWords() {}

  /**
   * Reads a number for a metric.
   *
   * @return the number in the metric's unit, within its bounds
   * @throws InvalidValueException if it is none, can be read in two ways, or is out of bounds
   */
  public static double read(Metric metric, String text) {
    String word = Blank.strip(text);
    double value = isDigits(word) ? Long.parseLong(word) : parse(metric, word);
    Bounds.check(metric, value);
    return value;
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

  private static double parse(Metric metric, String word) {
    Matcher form = Forms.FORM.matcher(word);
    if (word.length() > LONGEST || !form.matches()) {
      throw refuse(metric, word, "is not a number (write it like " + examples(metric) + ")");
    }
    String body = form.group("body");
    String times = form.group("times");
    if (form.group("percent") != null && !metric.isPercent()) {
      throw refuse(metric, word, "is a percentage, but this is " + counted(metric));
    }
    if (!form.group("dollar").isEmpty() && !metric.isDollars()) {
      throw refuse(metric, word, "is in dollars, but this is " + counted(metric));
    }
    BigDecimal number = number(metric, word, body, times);
    BigDecimal scaled = number.scaleByPowerOfTen(power(times));
    return (form.group("sign").equals("-") ? scaled.negate() : scaled).doubleValue() + 0.0;
  }

  private static BigDecimal number(Metric metric, String word, String body, String times) {
    if (Forms.THOUSANDS_OR_DECIMALS.matcher(body).matches()) {
      BigDecimal thousands = new BigDecimal(body.replace(".", "")).scaleByPowerOfTen(power(times));
      if (thousands.doubleValue() <= metric.max()) {
        BigDecimal decimals = new BigDecimal(body).scaleByPowerOfTen(power(times));
        throw twoReadings(metric, word, thousands, decimals);
      }
    }
    if (Forms.PLAIN.matcher(body).matches()) {
      return new BigDecimal(body);
    }
    if (Forms.COMMAS.matcher(body).matches() || Forms.UNDERSCORES.matcher(body).matches()) {
      return new BigDecimal(body.replace(",", "").replace("_", ""));
    }
    if (Forms.DECIMAL_COMMA.matcher(body).matches()) {
      throw twoReadings(
          metric,
          word,
          new BigDecimal(body.replace(',', '.')).scaleByPowerOfTen(power(times)),
          new BigDecimal(body.replace(",", "")).scaleByPowerOfTen(power(times)));
    }
    if (Forms.DOTS.matcher(body).matches()) {
      String digits = body.replace(".", "").replace(',', '.');
      throw refuse(metric, word, "groups thousands by dots (write " + digits + times + ")");
    }
    throw refuse(metric, word, "is not a number (write it like " + examples(metric) + ")");
  }

  private static int power(String times) {
    return switch (times) {
      case "k", "K" -> 3;
      case "m", "M" -> 6;
      case "b", "B" -> 9;
      default -> 0;
    };
  }

  private static InvalidValueException twoReadings(
      Metric metric, String word, BigDecimal one, BigDecimal other) {
    return refuse(
        metric,
        word,
        "can be read as "
            + plain(one)
            + " or "
            + plain(other)
            + " (write "
            + clear(one)
            + " or "
            + clear(other)
            + ")");
  }

  /** A number that is read in one way: a fourth decimal tells three from a thousand. */
  private static String clear(BigDecimal number) {
    String plain = plain(number);
    return Forms.THOUSANDS_OR_DECIMALS.matcher(plain).matches() ? plain + "0" : plain;
  }

  private static String counted(Metric metric) {
    return metric.isPercent()
        ? "a percentage"
        : metric.isDollars() ? "in dollars" : "counted in " + metric.unit();
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static InvalidValueException refuse(Metric metric, String word, String why) {
    String shown = word.isEmpty() ? "an empty text" : Printable.quoted(word);
    return new InvalidValueException(metric.id(), shown + " " + why);
  }

  private static String examples(Metric metric) {
    return metric.isPercent()
        ? "8.5 or 8.5%"
        : metric.whole() ? "12500, 12,500 or 12.5k" : "40 or 12.5";
  }
}
