package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All the words that stand for the values of one attribute. Immutable and thread-safe. */
public final class AttributeWords {
  /** The position of no value. */
  public static final int NONE = -1;

  private static final int LONGEST = 100;
  private static final int AMBIGUOUS = -2;
  private static final int FEWEST_IDEOGRAPHS = 2;

  private final Attribute attribute;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  // By letters and digits alone; made when first a word is none of the above.
  private volatile @Nullable Map<String, Integer> loose;

  /** The words of an attribute: its values' ids, titles and aliases. */
  public AttributeWords(Attribute attribute) {
    this.attribute = attribute;
    for (int i = 0; i < attribute.values().size(); i++) {
      Attribute.Value value = attribute.values().get(i);
      add(value.id(), i);
      for (String alias : value.aliases()) {
        add(alias, i);
      }
    }
    for (int i = 0; i < attribute.values().size(); i++) {
      add(attribute.values().get(i).title(), i);
    }
  }

  /**
   * The position of the value that one text stands for, as {@link #read} tells it. Cheaper than
   * making all words where a single text is to be read, as it mostly is an id.
   *
   * @throws InvalidValueException if it stands for none; the message names the nearest
   */
  public static int read(Attribute attribute, String text) {
    String key = Attribute.key(Blank.strip(text));
    for (int i = 0; i < attribute.values().size(); i++) {
      if (attribute.values().get(i).id().equalsIgnoreCase(key)) {
        return i;
      }
    }
    return new AttributeWords(attribute).read(text);
  }

  private void add(String word, int position) {
    if (positions.putIfAbsent(Attribute.key(word), position) == null) {
      words.add(word);
    }
  }

  /**
   * The position of the value a text stands for: a word of it, however its parts are joined and
   * whatever pictures stand beside it, or a compound such as {@code Beauty & Skincare}, which is
   * what the first word of it is that stands for a value. A country is never part of a compound.
   *
   * @throws InvalidValueException if it stands for none; the message names the nearest
   */
  public int read(String text) {
    int position = find(text);
    if (position == NONE) {
      throw new InvalidValueException(
          attribute.id(),
          Printable.quoted(text)
              + " is no "
              + attribute.title().toLowerCase(Locale.ROOT)
              + " this card knows ("
              + Nearest.hint(text, words, advice())
              + ")");
    }
    return position;
  }

  /** The same, {@link #NONE} where a text stands for no value. */
  public int find(String text) {
    Integer known = positions.get(Attribute.key(Blank.strip(text)));
    if (known != null) {
      return known;
    }
    // "N/A" without its stroke would be Namibia.
    if (Meaningless.is(text)) {
      return NONE;
    }
    // A terminal's commands or several lines are no word that somebody meant to write.
    if (text.length() > LONGEST || Blank.strip(text).chars().anyMatch(Character::isISOControl)) {
      return NONE;
    }
    String letters = LooseWords.letters(text);
    if (attribute.country()) {
      Matcher share = Shares.PATTERN.matcher(text);
      if (share.find() && share.start() > 0) {
        return find(text.substring(0, share.start()));
      }
      // By the text first: without its accent, "Áo", which is Austria, is Angola's code.
      int named = attribute.indexOf(CountryNames.code(Blank.strip(text)));
      int loose = named == NONE ? loose(letters) : named;
      return loose == NONE ? attribute.indexOf(CountryNames.code(letters)) : loose;
    }
    int position = loose(letters);
    return position != NONE ? position : first(LooseWords.split(text));
  }

  /** What the longest run of words is that begins first. */
  private int first(List<String> parts) {
    for (int begin = 0; begin < parts.size(); begin++) {
      for (int end = parts.size(); end > begin; end--) {
        int position = loose(String.join("", parts.subList(begin, end)));
        if (position != NONE) {
          return position;
        }
      }
      int position = unparted(parts.get(begin));
      if (position != NONE) {
        return position;
      }
    }
    return NONE;
  }

  /** What the longest word is that a text without blanks begins with, as Chinese has none. */
  private int unparted(String letters) {
    int last = 0;
    while (last < letters.length() && Character.isIdeographic(letters.charAt(last))) {
      last++;
    }
    for (int end = Math.min(last, letters.length() - 1); end >= FEWEST_IDEOGRAPHS; end--) {
      int position = loose(letters.substring(0, end));
      if (position != NONE) {
        return position;
      }
    }
    return NONE;
  }

  private int loose(String letters) {
    Map<String, Integer> known = loose;
    if (known == null) {
      known = new HashMap<>();
      for (String word : words) {
        Integer position = positions.get(Attribute.key(word));
        // What two values are called without their joints and accents is neither.
        known.merge(LooseWords.letters(word), position, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
      }
      known.remove("");
      known.values().removeIf(position -> position == AMBIGUOUS);
      NicheWords.of(attribute).forEach(known::putIfAbsent);
      loose = known;
    }
    return known.getOrDefault(letters, NONE);
  }

  private String advice() {
    return attribute.country()
        ? "write its name, or its code in ISO 3166-1"
        : "see them all: tikcalc niches";
  }

  /** How many of one's viewers are there, as platforms write it behind a country. */
  private static final class Shares {
    // Made when first needed: one creator's niche needs none.
    static final Pattern PATTERN =
        Pattern.compile("[\\s(:–—-]+[0-9]{1,3}([.,][0-9]+)?\\s?%\\s*\\)?\\s*$");
  }
}
