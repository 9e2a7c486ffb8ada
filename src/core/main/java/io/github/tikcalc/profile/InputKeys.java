package io.github.tikcalc.profile;

import io.github.tikcalc.card.Attribute;
import io.github.tikcalc.card.Inputs;
import io.github.tikcalc.card.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The names by which files call a card's inputs: ids and aliases in any case, however their words
 * are joined. Inputs are numbered: the metrics, then the attributes. Immutable and thread-safe.
 */
final class InputKeys {
  private final List<String> ids;
  private final Map<String, Integer> numbers = new HashMap<>();

  InputKeys(Inputs inputs) {
    ids =
        Stream.concat(
                inputs.metrics().stream().map(Metric::id),
                inputs.attributes().stream().map(Attribute::id))
            .toList();
    for (int i = 0; i < ids.size(); i++) {
      numbers.put(LooseWords.letters(ids.get(i)), i);
    }
    for (int i = 0; i < ids.size(); i++) {
      int metrics = inputs.metrics().size();
      List<String> aliases =
          i < metrics
              ? inputs.metrics().get(i).aliases()
              : inputs.attributes().get(i - metrics).aliases();
      for (String alias : aliases) {
        numbers.putIfAbsent(LooseWords.letters(alias), i);
      }
    }
  }

  /** The ids of all inputs, each at its number. */
  List<String> ids() {
    return ids;
  }

  /** The number of the input of this name; -1 where it is none's. */
  int find(String key) {
    return numbers.getOrDefault(LooseWords.letters(key), -1);
  }
}
