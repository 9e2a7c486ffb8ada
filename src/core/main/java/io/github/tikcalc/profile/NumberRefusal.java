package io.github.tikcalc.profile;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.text.Printable;
import java.math.BigDecimal;

/** What is said of a text that is no number a metric can have. */
final class NumberRefusal {
  private NumberRefusal() {}

  static InvalidValueException twoReadings(
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

  static InvalidValueException twoReadings(Metric metric, String word, String one, String other) {
    String either = one + " or " + other;
    return refuse(metric, word, "can be read as " + either + " (write " + either + ")");
  }

  /** A number that is read in one way: a fourth decimal tells three from a thousand. */
  static String clear(BigDecimal number) {
    String plain = plain(number);
    return Digits.of(plain).isClear() ? plain : plain + "0";
  }

  static String counted(Metric metric) {
    return metric.isPercent()
        ? "a percentage"
        : metric.isDollars() ? "in dollars" : "counted in " + metric.unit();
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  static InvalidValueException refuse(Metric metric, String word, String why) {
    String shown = word.isEmpty() ? "an empty text" : Printable.quoted(word);
    return new InvalidValueException(metric.id(), shown + " " + why);
  }

  static String examples(Metric metric) {
    return metric.isPercent()
        ? "8.5 or 8.5%"
        : metric.whole() ? "12500, 12,500 or 12.5k" : "40 or 12.5";
  }
}
