package io.github.tikcalc.rates.json;

import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs by name, known before they are read in full, so that a fault in one is not repeated at
 * every place that names it.
 *
 * @param metrics each metric's bounds
 * @param attributes each attribute's value ids; null where they cannot be read
 */
record Vocabulary(Map<String, Bounds> metrics, Map<String, @Nullable Set<String>> attributes) {

  /** The least and the most a metric can be; 0 and 1e15 where the card does not tell. */
  record Bounds(double min, double max) {}

  /** The metric a value names; null, and noted, where there is none. */
  @Nullable String metric(CardFile file, @Nullable Node node) {
    return known(file, node, metrics.keySet(), "metric");
  }

  /** The attribute a value names; null, and noted, where there is none. */
  @Nullable String attribute(CardFile file, @Nullable Node node) {
    return known(file, node, attributes.keySet(), "attribute");
  }

  private static @Nullable String known(
      CardFile file, @Nullable Node node, Set<String> ids, String what) {
    String id = file.text(node);
    if (id == null || node == null || ids.contains(id)) {
      return id;
    }
    file.unknown(
        node,
        () ->
            "no "
                + what
                + " "
                + Printable.quoted(id)
                + " in inputs.json ("
                + Nearest.hint(id, ids, "add it there")
                + ")");
    return null;
  }
}
