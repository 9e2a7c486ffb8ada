package io.github.tikcalc.card;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word known of a creator, such as the niche.
 *
 * @param id in camelCase
 * @param whereToFind where a creator finds it; null: the card does not tell
 * @param values all it can be, in the card's order
 * @param country whether its values are the countries of ISO 3166-1, so that windows speak of it
 * @param assume the id of the value it is taken to be where it is not given; null: none
 * @param sameAs the id of the attribute whose value it takes where it is not given; null: none.
 *     Where there is neither, it is unknown
 * @param aliases other names of its column in tables
 */
public record Attribute(
    String id,
    String title,
    String about,
    @Nullable String whereToFind,
    List<Value> values,
    boolean country,
    @Nullable String assume,
    @Nullable String sameAs,
    List<String> aliases)
    implements Serializable {

  public Attribute {
    values = List.copyOf(values);
    aliases = List.copyOf(aliases);
  }

  /**
   * One word it can be.
   *
   * @param aliases other ways people write it; they and the id match in any case
   */
  public record Value(String id, String title, List<String> aliases) implements Serializable {
    public Value {
      aliases = List.copyOf(aliases);
    }
  }

  /**
   * How ids and aliases are compared: without regard to case, outer space, or whether words are
   * joined by a space, a hyphen or an underscore.
   */
  public static String key(String word) {
    return word.strip().toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }

  /** The position of a value in {@link #values}, or -1 where the attribute has no such value. */
  public int indexOf(@Nullable String valueId) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).id().equals(valueId)) {
        return i;
      }
    }
    return -1;
  }
}
