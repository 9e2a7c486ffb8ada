package io.github.tikcalc.card.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a value of a card is changed into.
 *
 * @param types values of every type, as JSON
 * @param numbers numbers, as JSON
 * @param texts what stands between the quotes of a JSON string
 * @param keys the same for a key that is renamed
 * @param extras the same for a member that no object has
 */
record MutationValues(
    List<String> types,
    List<String> numbers,
    List<String> texts,
    List<String> keys,
    List<String> extras) {
  static final MutationValues ALL = read();

  private static MutationValues read() {
    try {
      Path file = Path.of("src/core/test/resources/schema/mutations.json");
      JsonNode lists = JsonMapper.shared().readTree(Files.readString(file));
      List<String> texts = list(lists, "texts");
      for (String letter : List.of("x", "\ud83d\ude00")) {
        for (int length : new int[] {100, 101, 2_000, 2_001}) {
          texts.add(letter.repeat(length));
        }
      }
      List<String> keys = list(lists, "keys");
      keys.add("k".repeat(101));
      return new MutationValues(
          list(lists, "types"), list(lists, "numbers"), texts, keys, list(lists, "extras"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> list(JsonNode lists, String name) {
    List<String> values = new ArrayList<>();
    lists.get(name).forEach(value -> values.add(value.asString()));
    return values;
  }
}
