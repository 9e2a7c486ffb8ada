package io.github.tikcalc.profile;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
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

  /** All names, in their order. */
  private final NavigableSet<String> names;

  /** How many names end with a last part, in small letters. */
  private final Map<String, Integer> ends = new HashMap<>();

  /** The letters of all that stand in an object, by the path that leads to it. */
  private final Map<String, Set<String>> beside = new HashMap<>();

  /** What stands around the columns or keys of these names: each is looked at once. */
  public Surroundings(Collection<String> names) {
    this.names = new TreeSet<>(names);
    for (String name : names) {
      ends.merge(last(name).toLowerCase(Locale.ROOT), 1, Integer::sum);
      beside.computeIfAbsent(before(name), before -> new HashSet<>()).add(letters(name));
    }
  }

  /**
   * Whether a column says what an account has or does in all, though those of videos are called so,
   * too, by those that stand beside it in the same object: {@code diggCount} is how often a video
   * is liked, but among the figures of an account what it has liked, and {@code likes} there are
   * those of all its videos ever.
   */
  public boolean areOfAccount(String name) {
    String last = letters(name);
    if (!GIVEN.contains(last) && !EVER.contains(last)) {
      return false;
    }
    Set<String> others = beside.getOrDefault(before(name), Set.of());
    return Collections.disjoint(others, OF_VIDEO)
        && (!Collections.disjoint(others, OF_ACCOUNT)
            || (GIVEN.contains(last) && !Collections.disjoint(others, EVER)));
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
  private boolean isPath(String name) {
    String before = before(name);
    if (before.isEmpty() || name.matches(".*\\s.*") || before.matches(".*[0-9].*")) {
      return false;
    }
    return before.endsWith(".") || othersBegin(before, name);
  }

  /** Whether another name begins so; all that do stand together. */
  private boolean othersBegin(String before, String name) {
    for (String other : names.tailSet(before, true)) {
      if (!other.startsWith(before)) {
        return false;
      }
      if (!other.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The last part of a path. */
  public static String last(String name) {
    return name.substring(end(name));
  }

  /**
   * The number of the input that the last part of a path tells, if no other path ends so and this
   * one does not lead to somebody or something else; {@link HeaderWords#NONE}: none.
   */
  public int input(String name, HeaderWords words) {
    if (!isPath(name) || ELSE.matcher(before(name)).matches()) {
      return HeaderWords.NONE;
    }
    Integer alike = ends.get(last(name).toLowerCase(Locale.ROOT));
    return alike != null && alike == 1 ? words.number(last(name)) : HeaderWords.NONE;
  }
}
