package io.github.tikcalc.batch.columns;

import io.github.tikcalc.profile.HeaderWords;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a column may be meant as that nobody calls quite like an input: by a name that is nearly
 * one's, or by its values. Not thread-safe.
 */
final class Likely {
  private final ColumnNames names;
  private final HeaderWords words;
  private final ColumnValues values;
  private final Set<Integer> meant = new HashSet<>();

  Likely(ColumnNames names, HeaderWords words, ColumnValues values) {
    this.names = names;
    this.words = words;
    this.values = values;
  }

  /** The inputs that some column's name nearly is. */
  Set<Integer> meant() {
    return meant;
  }

  /**
   * How a column is read for what speaks for it; null where nothing does.
   *
   * @param settled the inputs that other columns tell
   * @param notNear the inputs that a name which is nearly theirs does not mean
   */
  @Nullable Column read(int c, Set<Integer> settled, Set<Integer> notNear) {
    String name = names.get(c);
    int exact = words.number(names.meant(c));
    Set<Integer> near = exact == HeaderWords.NONE ? words.nearly(names.meant(c)) : Set.of();
    near =
        near.stream()
            .filter(input -> !notNear.contains(input) && values.canBe(input, name))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!near.isEmpty()) {
      meant.addAll(near);
      if (words.isOtherMoney(names.meant(c))) {
        return Column.unclear(
            at(c)
                + "is in other money than dollars ("
                + names.choosing(near.iterator().next(), name, "RATE")
                + " reads it, with the dollars that one is worth for RATE, "
                + ColumnNames.ignoring(name)
                + " passes it through)");
      }
      return Column.unclear(at(c) + "may be " + settle(name, near, words.times(name)));
    }
    int country = values.country();
    if (country >= 0 && !settled.contains(words.metrics() + country)) {
      Column places = places(c, country);
      if (places != null) {
        return places;
      }
    }
    int attribute = values.attribute(name);
    if (attribute < 0 || settled.contains(words.metrics() + attribute)) {
      return null;
    }
    return Column.unclear(
        at(c)
            + "looks like "
            + words.id(words.metrics() + attribute)
            + ": "
            + values.examples(name)
            + without(attribute)
            + " ("
            + names.choosing(words.metrics() + attribute, name, "")
            + " reads it, "
            + ColumnNames.ignoring(name)
            + " passes it through)");
  }

  /** How a column of places is read, if it is one and its countries are not all it has. */
  private @Nullable Column places(int c, int country) {
    String name = names.get(c);
    int input = words.metrics() + country;
    boolean named = PlaceNames.isPlace(names.meant(c));
    if (named && values.arePlaces(country, name)) {
      return Column.input(input).ofPlaces();
    }
    boolean state = PlaceNames.isState(name) && values.areStates(name);
    List<String> untold = named || state ? values.untold(country, name) : List.of();
    if (untold.isEmpty()) {
      return null;
    }
    boolean some = named && values.anyPlace(country, name);
    return Column.unclear(
        at(c)
            + "looks like places, but "
            + (some ? "not all end" : "none ends")
            + " in a country that can be told, as "
            + String.join(" and ", untold)
            + without(country)
            + " ("
            + (some ? names.choosing(input, name, "") + " rejects these rows, " : "")
            + ColumnNames.ignoring(name)
            + " passes it through)");
  }

  private String at(int c) {
    return names.header() ? names.column(c) : "";
  }

  private String without(int attribute) {
    String assumed = values.assumed(attribute);
    return assumed.isEmpty() ? "" : "; without it " + assumed + " is assumed for every row";
  }

  private String settle(String name, Set<Integer> near, String times) {
    List<String> ids = near.stream().map(words::id).toList();
    List<String> ways = near.stream().map(input -> names.choosing(input, name, times)).toList();
    return String.join(" or ", ids)
        + " ("
        + String.join(" or ", ways)
        + (ways.size() == 1 ? " reads it, " : " read it, ")
        + ColumnNames.ignoring(name)
        + " passes it through)";
  }
}
