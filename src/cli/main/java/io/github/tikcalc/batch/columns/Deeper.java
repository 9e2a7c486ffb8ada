package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.HeaderWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Columns that lie deeper in JSON, or were flattened from there: {@code profile.stats.followers}.
 * The last part is what they tell, if no other one ends so and it is not of somebody else.
 */
final class Deeper {
  /** Parts of a path behind which there is somebody or something else than the creator. */
  private static final Pattern ELSE =
      Pattern.compile(
          "(?i).*(audience|viewer|fans|music|sound|hashtag|challenge|mention|comment|duet|stitch|sticker"
              + "|instagram|youtube|facebook|twitter|twitch|snapchat|pinterest|similar|related).*");

  private Deeper() {}

  /** The last part of a path. */
  static String last(String name) {
    return name.substring(end(name));
  }

  private static int end(String name) {
    return Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1;
  }

  /** The number of the input that a column's last part tells; {@link HeaderWords#NONE}: none. */
  static int input(String name, List<String> names, HeaderWords words) {
    String last = last(name).toLowerCase(Locale.ROOT);
    String before = name.substring(0, end(name));
    if (before.isEmpty() || before.matches(".*[\\s0-9].*") || ELSE.matcher(before).matches()) {
      return HeaderWords.NONE;
    }
    int input = words.number(last(name));
    long alike =
        names.stream().filter(one -> last(one).toLowerCase(Locale.ROOT).equals(last)).count();
    return alike == 1 ? input : HeaderWords.NONE;
  }
}
