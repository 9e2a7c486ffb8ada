package io.github.tikcalc.roster;

import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.rates.Inputs;
import io.github.tikcalc.rates.Metric;
import io.github.tikcalc.text.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The names by which a roster calls a card's inputs: {@code livesPerMonth}, {@code
 * lives-per-month}, {@code LIVES PER MONTH}. Inputs are numbered: the metrics, then the attributes.
 * Immutable and thread-safe.
 */
final class InputNames {
  /** The number of no input. */
  static final int NONE = -1;

  /** A name this long that an input begins with is meant to be that input. */
  private static final int TELLING = 5;

  private final List<String> ids = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int metrics;

  InputNames(Inputs inputs) {
    inputs.metrics().stream().map(Metric::id).forEach(ids::add);
    inputs.attributes().stream().map(Attribute::id).forEach(ids::add);
    for (int i = 0; i < ids.size(); i++) {
      numbers.put(plain(ids.get(i)), i);
    }
    metrics = inputs.metrics().size();
  }

  /** How many metrics there are: the number of the first attribute. */
  int metrics() {
    return metrics;
  }

  /** How many inputs there are. */
  int count() {
    return ids.size();
  }

  String id(int number) {
    return ids.get(number);
  }

  /** The number of the input of this name, or {@link #NONE}. */
  int number(String name) {
    return numbers.getOrDefault(plain(name), NONE);
  }

  /**
   * The input that a name is one or two slips away from, or begins like: {@code folowers}, {@code
   * engagement}. Null where it is no input's name by mistake, such as {@code name} or {@code page}.
   */
  @Nullable String nearly(String name) {
    String typed = plain(name);
    for (String id : ids) {
      String known = plain(id);
      if (typed.length() >= TELLING && beginsWithWord(id, typed)) {
        return id;
      }
      int slips = slips(known);
      if (Math.abs(typed.length() - known.length()) <= slips
          && (known.length() > TELLING || typed.startsWith(known.substring(0, 1)))
          && new LevenshteinDistance(slips).apply(typed, known) >= 0) {
        return id;
      }
    }
    return null;
  }

  private static int slips(String known) {
    return known.length() <= 6 ? 1 : 2;
  }

  /** Whether an id's first words are these. */
  private static boolean beginsWithWord(String id, String words) {
    return plain(id).startsWith(words) && Character.isUpperCase(id.charAt(words.length()));
  }

  /** A name without case, outer space and what joins its words. */
  private static String plain(String name) {
    return Blank.strip(name).toLowerCase(Locale.ROOT).replaceAll("[-_\\p{Zs}]", "");
  }
}
