package io.github.tikcalc.rates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The countries of ISO 3166-1, kept as a file of our own: the JDK's list and its names change from
 * one release to the next, and the same input must give the same bytes.
 */
public final class Countries {
  private Countries() {}

  /** All of them by alpha-2 code; the alpha-3 code and common names are aliases. */
  public static List<Attribute.Value> all() {
    return Holder.ALL;
  }

  /** Their alpha-2 codes. */
  public static Set<String> codes() {
    return Holder.CODES;
  }

  /** The code of the country that a code, a name or an alias stands for, or null. */
  public static @Nullable String code(String word) {
    String key = Attribute.key(word);
    for (Attribute.Value country : all()) {
      if (Attribute.key(country.id()).equals(key)
          || country.aliases().stream().map(Attribute::key).anyMatch(key::equals)) {
        return country.id();
      }
    }
    return null;
  }

  private static final class Holder {
    static final List<Attribute.Value> ALL = read();
    static final Set<String> CODES =
        ALL.stream().map(Attribute.Value::id).collect(Collectors.toUnmodifiableSet());
  }

  private static List<Attribute.Value> read() {
    List<Attribute.Value> all = new ArrayList<>();
    try (var in = Countries.class.getResourceAsStream("iso-3166-1.txt");
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      String line;
      while ((line = lines.readLine()) != null) {
        List<String> cells = List.of(line.split("\\|"));
        all.add(new Attribute.Value(cells.get(0), cells.get(2), cells.subList(1, cells.size())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(all);
  }
}
