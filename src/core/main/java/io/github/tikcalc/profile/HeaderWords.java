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

  private final List<String> ids = new ArrayList<>();
  private final List<Words> known = new ArrayList<>();
  private final Map<String, Integer> exact = new HashMap<>();
  private final Map<String, Integer> spelt = new HashMap<>();

  /** What those that may be misspelt are without what only decorates them. */
  private final Map<String, String> spare = new HashMap<>();

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
    InputWords.NAMES
        .getOrDefault(ids.get(input), List.of())
        .forEach(name -> add(name, input, false));
  }

  private void add(String name, int input, boolean slips) {
    String key = Words.of(name).key();
    exact.putIfAbsent(key, input);
    if (slips) {
      spelt.putIfAbsent(key, input);
      spare.putIfAbsent(key, Words.of(name).without(HeaderParts.DECORATION).key());
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
    return Words.of(name).without(HeaderParts.DECORATION);
  }

  /** The number of the input that a column of this name tells, or {@link #NONE}. */
  public int number(String name) {
    Words words = Words.of(HeaderParts.inDollars(name));
    int input = lookUp(words);
    if (input == NONE) {
      input = eitherOf(name);
    }
    boolean otherUnit =
        input != NONE
            && ((words.percent() && !isPercent(input))
                || (isDollars(input) && HeaderParts.isOtherMoney(name)));
    return otherUnit ? NONE : input;
  }

  private int lookUp(Words words) {
    Integer input = exact.get(words.key());
    Words bare = words.without(HeaderParts.DECORATION);
    if (input == null) {
      input = exact.get(bare.key());
    }
    // The average views a post are the views a post.
    if (input == null && bare.all().stream().anyMatch(HeaderParts.UNITS::contains)) {
      input = exact.get(bare.without(HeaderParts.MEANS).key());
    }
    return input == null ? NONE : input;
  }

  /**
   * The attribute that a name gives two words for, as {@code Country/Region}: one of them is its
   * own, none is another input's; else {@link #NONE}.
   */
  private int eitherOf(String name) {
    Set<Integer> inputs = new LinkedHashSet<>();
    String[] either = name.split("[/|／]");
    for (String one : either.length == 2 ? either : new String[0]) {
      int input = lookUp(Words.of(one));
      if (input != NONE) {
        inputs.add(input);
      }
    }
    int first = inputs.isEmpty() ? NONE : inputs.iterator().next();
    return inputs.size() == 1 && first >= metrics.size() ? first : NONE;
  }

  /** Whether a column of this name has amounts that the input takes, but in other money. */
  public boolean isOtherMoney(String name) {
    return HeaderParts.isOtherMoney(name)
        && isDollars(lookUp(Words.of(name).without(HeaderParts.MONEY)));
  }

  private boolean isDollars(int input) {
    return 0 <= input && input < metrics.size() && metrics.get(input).isDollars();
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
    if (words.all().stream().anyMatch(HeaderParts.ELSEWHERE::contains) || words.all().isEmpty()) {
      return near;
    }
    if (words.percent() && lookUp(words) != NONE) {
      near.add(lookUp(words));
      return near;
    }
    if (isOtherMoney(name)) {
      near.add(lookUp(words.without(HeaderParts.MONEY)));
      return near;
    }
    Words bare = words.without(HeaderParts.DECORATION);
    boolean all = words.all().stream().anyMatch(HeaderParts.ALL::contains);
    if (all && bare.all().size() == 1 && HeaderParts.COUNTED.contains(bare.key())) {
      return near;
    }
    if (bare.key().length() >= TELLING - 1 && !HeaderParts.NO_BEGINNING.contains(bare.key())) {
      for (int i = 0; i < ids.size(); i++) {
        if (bare.begin(known.get(i)) && bare.key().length() < known.get(i).key().length()) {
          near.add(i);
        }
      }
    }
    Integer unqualified = exact.get(bare.without(HeaderParts.QUALIFIERS).key());
    Integer overSomeTime = exact.get(bare.without(HeaderParts.SPANS).withoutNumbers().key());
    Integer unscaled = exact.get(bare.without(HeaderParts.TIMES.keySet()).key());
    if (unqualified != null) {
      near.add(unqualified);
    }
    if (overSomeTime != null) {
      near.add(overSomeTime);
    }
    if (unscaled != null) {
      near.add(unscaled);
    }
    spelt.forEach(
        (key, input) -> {
          if (isSlip(words.key(), key) && isSlipToo(bare, key)) {
            near.add(input);
          }
        });
    return near;
  }

  /** By what the numbers of a column are to be multiplied, as its name says; empty: by nothing. */
  public String times(String name) {
    Words bare = Words.of(name).without(HeaderParts.DECORATION);
    if (!exact.containsKey(bare.without(HeaderParts.TIMES.keySet()).key())) {
      return "";
    }
    return bare.all().stream()
        .filter(HeaderParts.TIMES::containsKey)
        .map(HeaderParts.TIMES::get)
        .findFirst()
        .orElse("");
  }

  /** Whether it is one without decoration, too: a creator's fee is no creator's age. */
  private boolean isSlipToo(Words bare, String key) {
    String known = spare.getOrDefault(key, key);
    return bare.key().isEmpty() || known.isEmpty() || isSlip(bare.key(), known);
  }

  private static boolean isSlip(String typed, String known) {
    int slips = known.length() <= 6 ? 1 : 2;
    return Math.abs(typed.length() - known.length()) <= slips
        && (known.length() > TELLING || typed.startsWith(known.substring(0, 1)))
        && new LevenshteinDistance(slips).apply(typed, known) >= 0;
  }
}
