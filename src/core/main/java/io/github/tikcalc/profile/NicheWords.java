package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What niches are called in other languages, by the ids that tikcalc's own card has for them. Read
 * when first a word is none that a card has: most calls and rosters never need it.
 */
final class NicheWords {
  static final String FILE = "niche-words.txt";

  private static final String ATTRIBUTE = "niche";

  private NicheWords() {}

  /** The positions of an attribute's values by such words, as {@link LooseWords#letters}. */
  static Map<String, Integer> of(Attribute attribute) {
    Map<String, Integer> positions = new HashMap<>();
    if (!attribute.id().equals(ATTRIBUTE)) {
      return positions;
    }
    for (List<String> words : WordLists.read(FILE)) {
      int position = attribute.indexOf(words.get(0));
      if (position != AttributeWords.NONE) {
        words.subList(1, words.size()).stream()
            .map(LooseWords::letters)
            .forEach(
                word -> {
                  positions.put(word, position);
                  // The one letter of Vietnamese whose mark is no accent.
                  positions.putIfAbsent(word.replace('đ', 'd'), position);
                });
      }
    }
    return positions;
  }
}
