package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The names by which rosters and profile files call a card's inputs: their ids, titles and aliases,
 * in any case and however their words are joined, with what only decorates them. Inputs are
 * numbered: the metrics, then the attributes. Immutable and thread-safe.
 */
public final class HeaderWords {
  /** The number of no input. */
  public static final int NONE = -1;

  /** A name this long that an input begins with may be meant to be that input. */
  private static final int TELLING = 5;

  /** Aliases this long are told from others in spite of a slip. */
  private static final int LONG_ALIAS = 8;

  /** What a name can have without meaning anything else. */
  private static final Set<String> DECORATION =
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
          "my");

  /** What makes a figure another one of its kind: nobody but the user knows whether it will do. */
  private static final Set<String> QUALIFIERS =
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

  private static final Map<String, String> TIMES =
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
  private static final Set<String> ELSEWHERE =
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
  private static final Set<String> NO_BEGINNING = Set.of("paid");

  private final List<String> ids = new ArrayList<>();
  private final List<Words> known = new ArrayList<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> spelt = new HashMap<>();
  private final List<Metric> metrics;

  /** The names of a card's inputs. */
  public HeaderWords(Inputs inputs) {
    metrics = inputs.metrics();
    metrics.forEach(metric -> ids.add(metric.id()));
    inputs.attributes().stream().map(Attribute::id).forEach(ids::add);
    for (int i = 0; i < ids.size(); i++) {
      known.add(Words.of(ids.get(i)));
    }
    // An id means its input, whatever titles and aliases of others say.
    for (int i = 0; i < ids.size(); i++) {
      exact.putIfAbsent(known.get(i).key(), i);
      spelt.putIfAbsent(known.get(i).key(), i);
    }
    for (int i = 0; i < ids.size(); i++) {
      if (i < metrics.size()) {
        Metric metric = metrics.get(i);
        add(i, metric.title(), metric.aliases());
      } else {
        Attribute attribute = inputs.attributes().get(i - metrics.size());
        add(i, attribute.title(), attribute.aliases());
      }
    }
  }

  private void add(int input, String title, List<String> aliases) {
    add(title, input, true);
    aliases.forEach(alias -> add(alias, input, alias.length() >= LONG_ALIAS));
    OtherLanguages.NAMES
        .getOrDefault(ids.get(input), List.of())
        .forEach(name -> add(name, input, false));
  }

  private void add(String name, int input, boolean slips) {
    String key = Words.of(name).key();
    exact.putIfAbsent(key, input);
    if (slips) {
      spelt.putIfAbsent(key, input);
    }
  }

  /** How many metrics there are: the number of the first attribute. */
  public int metrics() {
    return metrics.size();
  }

  /** How many inputs there are. */
  public int count() {
    return ids.size();
  }

  /** The id of the input of this number. */
  public String id(int number) {
    return ids.get(number);
  }

  /** The ids of all inputs, by number. */
  public List<String> ids() {
    return List.copyOf(ids);
  }

  /** The words of a name without what only decorates it. */
  public static Words bare(String name) {
    return Words.of(name).without(DECORATION);
  }

  /** The number of the input that a column of this name tells, or {@link #NONE}. */
  public int number(String name) {
    Words words = Words.of(name);
    int input = lookUp(words);
    return input != NONE && words.percent() && !isPercent(input) ? NONE : input;
  }

  private int lookUp(Words words) {
    Integer input = exact.get(words.key());
    if (input == null) {
      input = exact.get(words.without(DECORATION).key());
    }
    return input == null ? NONE : input;
  }

  private boolean isPercent(int input) {
    return input < metrics.size() && metrics.get(input).isPercent();
  }

  /**
   * The inputs that a column may be meant to be though its name is not quite one of theirs: one or
   * two slips away, the beginning of a longer one, or one with something added. Empty where it is
   * nothing of the kind, such as {@code name} or {@code page}.
   */
  public Set<Integer> nearly(String name) {
    Words words = Words.of(name);
    Set<Integer> near = new LinkedHashSet<>();
    if (words.all().stream().anyMatch(ELSEWHERE::contains) || words.all().isEmpty()) {
      return near;
    }
    if (words.percent() && lookUp(words) != NONE) {
      near.add(lookUp(words));
      return near;
    }
    Words bare = words.without(DECORATION);
    if (bare.key().length() >= TELLING - 1 && !NO_BEGINNING.contains(bare.key())) {
      for (int i = 0; i < ids.size(); i++) {
        if (bare.begin(known.get(i)) && bare.key().length() < known.get(i).key().length()) {
          near.add(i);
        }
      }
    }
    Integer unqualified = exact.get(bare.without(QUALIFIERS).key());
    Integer unscaled = exact.get(bare.without(TIMES.keySet()).key());
    if (unqualified != null) {
      near.add(unqualified);
    }
    if (unscaled != null) {
      near.add(unscaled);
    }
    spelt.forEach(
        (key, input) -> {
          if (isSlip(words.key(), key)) {
            near.add(input);
          }
        });
    return near;
  }

  /** By what the numbers of a column are to be multiplied, as its name says; empty: by nothing. */
  public String times(String name) {
    Words bare = Words.of(name).without(DECORATION);
    if (!exact.containsKey(bare.without(TIMES.keySet()).key())) {
      return "";
    }
    return bare.all().stream().filter(TIMES::containsKey).map(TIMES::get).findFirst().orElse("");
  }

  private static boolean isSlip(String typed, String known) {
    int slips = known.length() <= 6 ? 1 : 2;
    return Math.abs(typed.length() - known.length()) <= slips
        && (known.length() > TELLING || typed.startsWith(known.substring(0, 1)))
        && new LevenshteinDistance(slips).apply(typed, known) >= 0;
  }
}
