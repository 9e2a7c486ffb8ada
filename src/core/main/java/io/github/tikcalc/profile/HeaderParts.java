package io.github.tikcalc.profile;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words of columns' names that tell no input by themselves. */
final class HeaderParts {
  /** What a name can have without meaning anything else. */
  static final Set<String> DECORATION =
      Set.of(
          "count",
          "number",
          "total",
          "code",
          "primary",
          "main",
          "current",
          "overall",
          "tiktok",
          "tik",
          "tok",
          "tt",
          "creator",
          "influencer",
          "user",
          "your",
          "my",
          "usd");

  /** What makes a figure another one of its kind: nobody but the user knows whether it will do. */
  static final Set<String> QUALIFIERS =
      Set.of(
          "est",
          "estimated",
          "approx",
          "latest",
          "recent",
          "last",
          "day",
          "d",
          "week",
          "rate",
          "average",
          "median",
          "range",
          "7",
          "14",
          "28",
          "30",
          "60",
          "90");

  /** What makes an average one over some time or some posts, and leaves it an average. */
  static final Set<String> SPANS =
      Set.of("est", "estimated", "approx", "latest", "recent", "last", "past", "day", "d", "week");

  /** What a mean is called by, where the name says by what it is one. */
  static final Set<String> MEANS = Set.of("average", "median");

  static final Set<String> UNITS = Set.of("post", "video", "live");

  /** What accounts count in all. */
  static final Set<String> COUNTED = Set.of("post", "video", "upload");

  /** How many there are in all, as profiles tell it, which is no number a month. */
  static final Set<String> ALL = Set.of("count", "total", "number", "cnt");

  static final Map<String, String> TIMES =
      Map.of(
          "k",
          "1000",
          "thousand",
          "1000",
          "m",
          "1000000",
          "mn",
          "1000000",
          "mio",
          "1000000",
          "million",
          "1000000");

  /** Places with followers and views of their own. */
  static final Set<String> ELSEWHERE =
      Set.of(
          "instagram",
          "insta",
          "ig",
          "youtube",
          "yt",
          "facebook",
          "fb",
          "twitter",
          "twitch",
          "snapchat",
          "pinterest",
          "linkedin",
          "thread",
          "kick");

  /** Words that begin inputs' names, and alone mean something else: what was paid. */
  static final Set<String> NO_BEGINNING = Set.of("paid");

  /** Codes of currencies that are not the dollar. */
  static final Set<String> MONEY =
      Set.of(
          "r", "rp", "eur", "euro", "gbp", "pound", "cny", "rmb", "jpy", "yen", "brl", "mxn", "cad",
          "aud", "inr", "idr", "vnd", "krw", "rub", "pln", "chf", "sek", "php", "myr", "thb", "sgd",
          "aed", "sar", "cop", "clp");

  /** Dollars and other money that is not the American. */
  private static final Pattern OTHER_DOLLARS =
      Pattern.compile("(?i)\\b(R|A|AU|C|CA|HK|NT|NZ|MX|S|SG)[$]|\\bRp\\b|[元円원]|人民币");

  private HeaderParts() {}

  /** A name with the sign of dollars alone where it says whose they are. */
  static String inDollars(String name) {
    return name.replaceAll("(?i)\\bUS ?[$]", Matcher.quoteReplacement("$"));
  }

  /** Whether a name says that its amounts are in other money than dollars of the United States. */
  static boolean isOtherMoney(String name) {
    return name.codePoints()
            .anyMatch(
                c -> Character.getType(c) == Character.CURRENCY_SYMBOL && c != '$' && c != 0xff04)
        || OTHER_DOLLARS.matcher(name).find()
        || Words.of(name).all().stream().anyMatch(MONEY::contains);
  }
}
