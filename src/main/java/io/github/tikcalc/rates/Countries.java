package io.github.tikcalc.rates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The countries of ISO 3166-1, by a list of our own: the JDK's list and its names change from one
 * release to the next, and the same input must give the same bytes.
 */
public final class Countries {
  private static final List<Attribute.Value> ALL = read();
  private static final Set<String> CODES = codes(ALL);

  private Countries() {}

  /** All of them by alpha-2 code; the alpha-3 code and common names are aliases. */
  public static List<Attribute.Value> all() {
    return ALL;
  }

  /** Their alpha-2 codes. */
  public static Set<String> codes() {
    return CODES;
  }

  /** The code of the country that a code, a name or an alias stands for, or null. */
  public static @Nullable String code(String word) {
    String key = Attribute.key(word);
    for (Attribute.Value country : ALL) {
      if (Attribute.key(country.id()).equals(key)) {
        return country.id();
      }
      for (String alias : country.aliases()) {
        if (Attribute.key(alias).equals(key)) {
          return country.id();
        }
      }
    }
    return null;
  }

  private static List<Attribute.Value> read() {
    String text = CountryList.TEXT;
    List<Attribute.Value> all = new ArrayList<>();
    int begin = 0;
    for (int end = text.indexOf(';'); end >= 0; end = text.indexOf(';', begin)) {
      all.add(country(text.substring(begin, end).strip()));
      begin = end + 1;
    }
    return List.copyOf(all);
  }

  private static Attribute.Value country(String entry) {
    List<String> cells = new ArrayList<>();
    int begin = 0;
    for (int end = entry.indexOf('|'); end >= 0; end = entry.indexOf('|', begin)) {
      cells.add(entry.substring(begin, end));
      begin = end + 1;
    }
    cells.add(entry.substring(begin));
    return new Attribute.Value(cells.get(0), cells.get(2), cells.subList(1, cells.size()));
  }

  private static Set<String> codes(List<Attribute.Value> countries) {
    Set<String> codes = new HashSet<>();
    for (Attribute.Value country : countries) {
      codes.add(country.id());
    }
    return Set.copyOf(codes);
  }
}
