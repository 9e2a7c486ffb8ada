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
  private static final int FARTHEST = 2;
  // A word of three letters with one of them changed is another.
  private static final int SHORT = 3;
  private static final int LONG = 8;
  private static final int STEM = 4;
  private static final List<String> ENDINGS = List.of("ing", "ers", "er", "ed", "es", "e", "s");
  private static final LevenshteinDistance DISTANCE = new LevenshteinDistance(FARTHEST);

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
    record Candidate(String name, int distance) {}
    return names.stream()
        .distinct()
        .map(name -> new Candidate(name, distance(key, plain(name))))
        .filter(c -> c.distance() <= FARTHEST)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
        .map(Candidate::name)
        .limit(MOST)
        .toList();
  }

  /** Whether what was typed is a slip of the fingers, not another word that looks like it. */
  public static boolean isSlip(String typed, String name) {
    return distance(plain(typed), plain(name)) <= 1;
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

  /**
   * How far two words are from each other: 0 where one begins the other, 1 for one letter too many,
   * too few, wrong or exchanged with its neighbour, 2 for two of them in a long word or for another
   * ending (nursing, nurse). Anything else is another word: to mistake mommy for money helps
   * nobody.
   */
  private static int distance(String a, String b) {
    if (begins(a, b)) {
      return 0;
    }
    int slips = Math.min(a.length(), b.length()) <= SHORT ? 0 : 1;
    int distance = DISTANCE.apply(a, b);
    if (distance >= 0 && distance <= slips) {
      return distance;
    }
    boolean exchanged = distance == 2 && a.length() == b.length() && isExchange(a, b);
    if (exchanged && slips > 0) {
      return 1;
    }
    boolean oneOfThem = distance == 2 && Math.min(a.length(), b.length()) >= LONG;
    return oneOfThem || haveOneStem(a, b) ? 2 : FARTHEST + 1;
  }

  /** What begins alike is near however much is missing: "mark" for "markdown". */
  private static boolean begins(String a, String b) {
    boolean telling =
        a.length() >= 3 || (!a.isEmpty() && Character.isIdeographic(a.codePointAt(0)));
    return telling && b.startsWith(a);
  }

  /** Whether two neighbours changed places and nothing else. */
  private static boolean isExchange(String a, String b) {
    int at = 0;
    while (a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at + 1 < a.length()
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at);
  }

  private static boolean haveOneStem(String a, String b) {
    String stem = stem(a);
    return stem.length() >= STEM && stem.length() < a.length() && stem.equals(stem(b));
  }

  private static String stem(String word) {
    for (String ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(" ", "");
  }
}
