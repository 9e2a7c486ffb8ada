package io.github.tikcalc.report.wording;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;

/**
 * What a metric's numbers count, as people write it: {@code 1 LIVE}, {@code 2 LIVEs}, {@code 8.5%},
 * {@code $40}, {@code 18 or older}.
 *
 * @param plural the card's word for several of it; {@code %} and {@code $} are signs
 * @param currency ISO 4217 code of what {@code $} stands for
 */
public record Unit(String plural, String currency) {
  private static final String PERCENT = "%";
  private static final String MONEY = "$";
  private static final String YEARS = "years";

  /** The unit of a metric. */
  public static Unit of(Metric metric, String currency) {
    return new Unit(metric.unit(), currency);
  }

  /** Whether it counts things that have a name. */
  public boolean isCounted() {
    return !isPercent() && !isMoney();
  }

  /** Whether its numbers are parts of a hundred. */
  public boolean isPercent() {
    return plural.equals(PERCENT);
  }

  /** Whether its numbers are money. */
  public boolean isMoney() {
    return plural.equals(MONEY);
  }

  /** A number with its sign, or alone where it has none: {@code 8.5%}, {@code $40}, {@code 12}. */
  public String signed(String number) {
    return isPercent() ? number + "%" : isMoney() ? MoneyText.symbol(currency) + number : number;
  }

  /** A number with its sign or its noun: {@code 8.5%}, {@code 1 LIVE}. */
  public String of(String number) {
    return isCounted() ? number + " " + noun(number) : signed(number);
  }

  /** The noun behind a number; empty where a sign says it. */
  public String noun(String number) {
    return !isCounted() ? "" : number.equals("1") ? singular() : plural;
  }

  /**
   * A value with its sign or alone: exact where it is one number, rough where it is a range; things
   * that are counted are whole.
   */
  public String range(Range value) {
    if (value.isExact()) {
      return signed(NumberText.exact(value.low()));
    }
    String low = rough(value.low());
    String high = rough(value.high());
    return low.equals(high)
        ? signed(low)
        : isCounted() ? low + "–" + high : signed(low) + "–" + signed(high);
  }

  /** One number of it, rough: {@code 12,600}, {@code 45}. */
  public String rough(double number) {
    return isCounted() ? NumberText.count(number) : NumberText.rough(number);
  }

  /** A minimum: {@code 10,000 followers}, {@code 18 or older}. */
  public String atLeast(String number) {
    return isAge() ? number + " or older" : of(number);
  }

  /** Whether it counts the years of a person. */
  public boolean isAge() {
    return plural.equals(YEARS);
  }

  /**
   * A number and a title that begins with the noun: {@code 4 LIVEs a month}; else the number with
   * its noun and the title in brackets.
   */
  public String titled(String number, String title) {
    return title.startsWith(plural)
        ? number + " " + noun(number) + title.substring(plural.length())
        : of(number) + " (" + title + ")";
  }

  /** The noun for one, by the rule of most English nouns: of "hours of music" the hours are one. */
  private String singular() {
    int of = plural.indexOf(" of ");
    return of < 0 ? singular(plural) : singular(plural.substring(0, of)) + plural.substring(of);
  }

  private static String singular(String noun) {
    if (noun.endsWith("ies")) {
      return noun.substring(0, noun.length() - 3) + "y";
    }
    return noun.endsWith("s") && !noun.endsWith("ss") ? noun.substring(0, noun.length() - 1) : noun;
  }
}
