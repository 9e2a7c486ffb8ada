package io.github.tikcalc.profile;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a column or a key tells by those around it, and by the path that leads to it. Names within
 * JSON, or flattened from there, are paths: {@code profile.stats.followers}.
 */
public final class Surroundings {
  private static final Set<String> GIVEN = Set.of("diggcount", "digg", "diggs");
  private static final Set<String> EVER =
      Set.of("likes", "like", "likecount", "likescount", "hearts", "heart", "heartcount");

  /** What only an account has. */
  private static final Set<String> OF_ACCOUNT =
      Set.of("followingcount", "following", "followings", "friendcount", "friends");

  /** What only a video has. */
  private static final Set<String> OF_VIDEO =
      Set.of(
          "playcount",
          "plays",
          "viewcount",
          "views",
          "videoid",
          "awemeid",
          "commentcount",
          "comments",
          "shares");

  /** Parts of a path behind which there is somebody or something else than the creator. */
  private static final Pattern ELSE =
      Pattern.compile(
          "(?i).*(audience|viewer|fans|music|sound|hashtag|challenge|mention|comment|duet|stitch|sticker"
              + "|instagram|youtube|facebook|twitter|twitch|snapchat|pinterest|similar|related).*");

  private Surroundings() {}

  /**
   * Whether a column says what an account has or does in all, though those of videos are called so,
   * too, by those that stand beside it in the same object: {@code diggCount} is how often a video
   * is liked, but among the figures of an account what it has liked, and {@code likes} there are
   * those of all its videos ever.
   */
  public static boolean areOfAccount(String name, List<String> names) {
    String last = letters(name);
    if (!GIVEN.contains(last) && !EVER.contains(last)) {
      return false;
    }
    List<String> beside =
        names.stream()
            .filter(other -> before(other).equals(before(name)))
            .map(Surroundings::letters)
            .toList();
    return beside.stream().noneMatch(OF_VIDEO::contains)
        && (beside.stream().anyMatch(OF_ACCOUNT::contains)
            || (GIVEN.contains(last) && beside.stream().anyMatch(EVER::contains)));
  }

  private static String before(String name) {
    return name.substring(0, end(name));
  }

  private static String letters(String name) {
    return last(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static int end(String name) {
    return Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1;
  }

  /** Whether a name is a path, and no abbreviation, no list and no pair such as Gender/Age. */
  private static boolean isPath(String name, List<String> names) {
    int end = end(name);
    if (end == 0 || name.matches(".*\\s.*") || name.substring(0, end).matches(".*[0-9].*")) {
      return false;
    }
    String before = name.substring(0, end);
    return before.endsWith(".")
        || names.stream().anyMatch(other -> !other.equals(name) && other.startsWith(before));
  }

  /** The last part of a path. */
  public static String last(String name) {
    return name.substring(end(name));
  }

  /**
   * The number of the input that the last part of a path tells, if no other path ends so and this
   * one does not lead to somebody or something else; {@link HeaderWords#NONE}: none.
   */
  public static int input(String name, List<String> names, HeaderWords words) {
    String last = last(name).toLowerCase(Locale.ROOT);
    String before = name.substring(0, end(name));
    if (!isPath(name, names) || ELSE.matcher(before).matches()) {
      return HeaderWords.NONE;
    }
    int input = words.number(last(name));
    long alike =
        names.stream().filter(one -> last(one).toLowerCase(Locale.ROOT).equals(last)).count();
    return alike == 1 ? input : HeaderWords.NONE;
  }
}
