package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What countries are called in other languages. Read when first a word is none that a card has:
 * most calls and rosters never need it.
 */
final class CountryNames {
  private static final Map<String, String> CODES = read();

  private CountryNames() {}

  /** The code of the country that people call so in some language; empty: none. */
  static String code(String name) {
    return CODES.getOrDefault(key(name), "");
  }

  private static String key(String name) {
    return Attribute.key(Normalizer.normalize(name, Normalizer.Form.NFC));
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    for (List<String> cells : WordLists.read("country-names.txt")) {
      for (String name : cells.subList(1, cells.size())) {
        codes.put(key(name), cells.get(0));
        // Without accents and joints; a word that is written so means itself.
        codes.putIfAbsent(LooseWords.letters(name), cells.get(0));
      }
    }
    return codes;
  }
}
