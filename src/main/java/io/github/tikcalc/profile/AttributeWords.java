package io.github.tikcalc.profile;

import io.github.tikcalc.rates.Attribute;
import io.github.tikcalc.text.Blank;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All the words that stand for the values of one attribute. Immutable and thread-safe. */
public final class AttributeWords {
  private final Attribute attribute;
  private final Map<String, Integer> positions = new HashMap<>();
  private final List<String> words = new ArrayList<>();

  /** The words of an attribute: its values' ids and aliases. */
  public AttributeWords(Attribute attribute) {
    this.attribute = attribute;
    for (int i = 0; i < attribute.values().size(); i++) {
      Attribute.Value value = attribute.values().get(i);
      add(value.id(), i);
      for (String alias : value.aliases()) {
        add(alias, i);
      }
    }
  }

  private void add(String word, int position) {
    positions.putIfAbsent(Attribute.key(word), position);
    words.add(word);
  }

  /**
   * The position of the value a word stands for.
   *
   * @throws InvalidValueException if it stands for none; the message names the nearest
   */
  public int read(String word) {
    Integer position = positions.get(Attribute.key(Blank.strip(word)));
    if (position == null) {
      throw new InvalidValueException(
          attribute.id(),
          Printable.quoted(word)
              + " is no "
              + attribute.title().toLowerCase(java.util.Locale.ROOT)
              + " this card knows ("
              + Nearest.hint(word, words, advice())
              + ")");
    }
    return position;
  }

  private String advice() {
    return attribute.country()
        ? "write its name, or its code in ISO 3166-1"
        : "see them all: tikcalc niches";
  }
}
