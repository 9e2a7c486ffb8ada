package io.github.tikcalc.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    try (InputStream in = Countries.class.getResourceAsStream("countries.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> country(List.of(line.split("\\|"))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Attribute.Value country(List<String> cells) {
    return new Attribute.Value(cells.get(0), cells.get(2), cells.subList(1, cells.size()));
  }

  private static Set<String> codes(List<Attribute.Value> countries) {
    return countries.stream().map(Attribute.Value::id).collect(Collectors.toUnmodifiableSet());
  }
}
