package io.github.tikcalc.profile;

import io.github.tikcalc.text.Blank;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for any of several numbers: {@code 10k-50k}, {@code 50K to 100K}, {@code <10k}. */
final class Ranges {
  private static final Pattern FROM_TO =
      Pattern.compile("(.*[0-9\\p{L}$+])\\s*(?:[-–—~〜～]|to|bis|a|à|至|到)\\s*([$0-9].*)");
  private static final Pattern LIMIT =
      Pattern.compile(
          "(?:[<>≤≥]=?|under|over|above|below|up to|less than|more than)\\s*([$0-9].*)");

  private Ranges() {}

  /** Whether a text, in which blanks stand at no end, is two numbers or a bound of one. */
  static boolean is(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    Matcher limit = LIMIT.matcher(word);
    if (limit.matches()) {
      return isNumber(limit.group(1));
    }
    Matcher range = FROM_TO.matcher(word);
    return range.matches() && isNumber(range.group(1)) && isNumber(range.group(2));
  }

  private static boolean isNumber(String text) {
    return WrittenNumber.of(Blank.strip(text)) != null;
  }
}
