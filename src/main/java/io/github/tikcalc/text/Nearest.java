package io.github.tikcalc.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The names that somebody who typed a wrong one may have meant. */
public final class Nearest {
  private static final int MOST = 3;
  private static final int LONGEST = 100;

  private Nearest() {}

  /** Up to three names near enough to be meant, the nearest first; none if nothing is near. */
  public static List<String> to(String typed, Collection<String> names) {
    if (typed.length() > LONGEST) {
      return List.of();
    }
    String key = plain(typed);
    List<String> same = names.stream().distinct().filter(name -> plain(name).equals(key)).toList();
    if (!same.isEmpty() && !key.isEmpty()) {
      return same.subList(0, Math.min(MOST, same.size()));
    }
    int tolerance = tolerance(key);
    LevenshteinDistance distance = new LevenshteinDistance(tolerance);
    record Candidate(String name, int distance) {}
    return names.stream()
        .distinct()
        .map(name -> new Candidate(name, distance(distance, key, plain(name))))
        .filter(c -> c.distance() <= tolerance(key, plain(c.name())))
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name)
        .limit(MOST)
        .toList();
  }

  /** A question to end a message with, {@code (did you mean "table"?)}, or the fallback. */
  public static String hint(String typed, Collection<String> names, String otherwise) {
    List<String> near = to(typed, names);
    if (near.isEmpty()) {
      return otherwise;
    }
    return "did you mean "
        + String.join(" or ", near.stream().map(Printable::quoted).toList())
        + "?";
  }

  /** What begins alike is near however much is missing: "mark" for "markdown". */
  private static boolean begins(String a, String b) {
    boolean telling =
        a.length() >= 3 || (!a.isEmpty() && Character.isIdeographic(a.codePointAt(0)));
    return telling && b.startsWith(a);
  }

  private static int distance(LevenshteinDistance within, String a, String b) {
    if (begins(a, b)) {
      return 0;
    }
    int distance = within.apply(a, b);
    return distance < 0 ? Integer.MAX_VALUE : distance;
  }

  private static int tolerance(String typed, String name) {
    return Math.min(tolerance(typed), tolerance(name));
  }

  /** How many slips a word can hold. A word of two letters with one of them changed is another. */
  private static int tolerance(String key) {
    return key.length() <= 2 ? 0 : key.length() <= 3 ? 1 : key.length() <= 6 ? 2 : 3;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
