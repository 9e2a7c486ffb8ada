package io.github.tikcalc.batch.gather;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The day a video was posted, as scrapers write it: the year first, as in {@code
 * 2026-09-01T10:00:00.000Z}, or seconds or milliseconds since 1970. What has the day or the month
 * first can be two days, and is not read.
 */
final class PostDay {
  /** Stands for a day that is not told. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private static final Pattern YEAR_FIRST =
      Pattern.compile("(20[0-9]{2})([-/.])([0-9]{1,2})\\2([0-9]{1,2})(?:[T ].*)?");
  private static final Pattern SECONDS = Pattern.compile("1[0-9]{9}(?:\\.0)?");
  private static final Pattern MILLISECONDS = Pattern.compile("1[0-9]{12}");
  private static final long SECONDS_A_DAY = 86_400;

  private PostDay() {}

  /** The day since 1970-01-01, or {@link #UNKNOWN}. */
  static long read(String text) {
    Matcher day = YEAR_FIRST.matcher(text);
    if (day.matches()) {
      try {
        return LocalDate.of(number(day, 1), number(day, 3), number(day, 4)).toEpochDay();
      } catch (DateTimeException e) {
        return UNKNOWN;
      }
    }
    if (SECONDS.matcher(text).matches()) {
      return Long.parseLong(text.substring(0, 10)) / SECONDS_A_DAY;
    }
    return MILLISECONDS.matcher(text).matches()
        ? Long.parseLong(text) / 1000 / SECONDS_A_DAY
        : UNKNOWN;
  }

  private static int number(Matcher day, int group) {
    return Integer.parseInt(day.group(group));
  }
}
