package io.github.tikcalc.profile;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a column's name, however they are joined: {@code Avg. Views}, {@code avg_views} and
 * {@code avgViews} are the words {@code average view}.
 *
 * @param all in their order, in lower case and the singular
 * @param percent whether the name says that its numbers are percentages
 */
public record Words(List<String> all, boolean percent) {
  /** Words that mean the same in headers. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("avg", "average"),
          Map.entry("mean", "average"),
          Map.entry("awg", "average"),
          Map.entry("cnt", "count"),
          Map.entry("num", "number"),
          Map.entry("nr", "number"),
          Map.entry("no", "number"),
          Map.entry("eng", "engagement"),
          Map.entry("tot", "total"),
          Map.entry("ttl", "total"),
          Map.entry("monthly", "month"),
          Map.entry("mo", "month"));

  /** A count, while engagement alone is a rate. */
  private static final String COUNT_OF_ENGAGEMENTS = "engagements";

  /** Words that only join others: "views per video" is "views a video". */
  private static final Set<String> JOINING = Set.of("per", "a", "an", "the", "in", "by", "of");

  private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct", "perc");

  public Words {
    all = List.copyOf(all);
  }

  /** The words of a name. */
  public static Words of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC);
    boolean percent = plain.indexOf('%') >= 0;
    List<String> words = new ArrayList<>();
    List<String> parts = split(plain);
    for (int i = 0; i < parts.size(); i++) {
      // In small letters, the Turkish capital has a dot of its own.
      String lower = parts.get(i).toLowerCase(Locale.ROOT).replace("\u0307", "");
      // "Rate in %" ends with a word that only joins its sign.
      boolean between = i > 0 && (i < parts.size() - 1 || lower.equals("in"));
      if (PERCENT.contains(lower)) {
        percent = true;
      } else if (!between || !JOINING.contains(lower)) {
        String singular = singular(lower);
        words.add(SAME.getOrDefault(singular, singular));
      }
    }
    return new Words(words, percent);
  }

  /** Apart where there is no letter or digit, and where camelCase begins a word. */
  private static List<String> split(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean part = Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c);
      if (word.length() > 0 && (!part || beginsWord(name, i))) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (part) {
        word.append(c);
      }
    }
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Whether a new word begins at {@code i}: avg|Views, ER|Views, last|30|Days. */
  private static boolean beginsWord(String name, int i) {
    char before = name.charAt(i - 1);
    char c = name.charAt(i);
    if (Character.isDigit(before) != Character.isDigit(c)) {
      return true;
    }
    boolean next = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    return Character.isUpperCase(c)
        && (Character.isLowerCase(before) || (Character.isUpperCase(before) && next));
  }

  private static String singular(String word) {
    return !word.equals(COUNT_OF_ENGAGEMENTS)
            && word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }

  /** The words without some. */
  public Words without(Set<String> some) {
    return new Words(all.stream().filter(word -> !some.contains(word)).toList(), percent);
  }

  /** The words without those that are numbers. */
  Words withoutNumbers() {
    return new Words(
        all.stream().filter(word -> !Character.isDigit(word.charAt(0))).toList(), percent);
  }

  /** All in one, to be looked up. */
  public String key() {
    return String.join("", all);
  }

  /** Whether all of them are the first of these. */
  boolean begin(Words other) {
    return all.size() <= other.all.size() && other.all.subList(0, all.size()).equals(all);
  }
}
