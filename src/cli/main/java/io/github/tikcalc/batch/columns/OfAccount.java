package io.github.tikcalc.batch.columns;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Columns that say what an account has or does in all, though those of videos are called so, too:
 * {@code diggCount} is how often a video is liked, but among the figures of an account what it has
 * liked, and {@code likes} there are those of all its videos ever.
 */
final class OfAccount {
  private static final Set<String> GIVEN = Set.of("diggcount", "digg", "diggs");
  private static final Set<String> EVER =
      Set.of("likes", "like", "likecount", "likescount", "hearts", "heart", "heartcount");

  /** What only an account has. */
  private static final Set<String> OF_ACCOUNT =
      Set.of("followingcount", "following", "followings", "friendcount", "friends");

  /** What only a video has. */
  private static final Set<String> OF_VIDEO =
      Set.of("playcount", "plays", "viewcount", "views", "videoid", "awemeid", "commentcount");

  private OfAccount() {}

  /** Whether a column is one of an account, by those that stand beside it in the same object. */
  static boolean is(String name, List<String> names) {
    String last = last(name);
    if (!GIVEN.contains(last) && !EVER.contains(last)) {
      return false;
    }
    List<String> beside =
        names.stream()
            .filter(other -> before(other).equals(before(name)))
            .map(OfAccount::last)
            .toList();
    return beside.stream().noneMatch(OF_VIDEO::contains)
        && (beside.stream().anyMatch(OF_ACCOUNT::contains)
            || (GIVEN.contains(last) && beside.stream().anyMatch(EVER::contains)));
  }

  private static String before(String name) {
    return name.substring(0, end(name));
  }

  private static String last(String name) {
    return name.substring(end(name)).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
  }

  private static int end(String name) {
    return Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1;
  }
}
