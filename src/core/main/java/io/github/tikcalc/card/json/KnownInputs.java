package io.github.tikcalc.card.json;

import io.github.tikcalc.card.file.CardFile;
import io.github.tikcalc.json.Node;
import io.github.tikcalc.text.Nearest;
import io.github.tikcalc.text.Printable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The inputs by name, known before they are read in full, so that a fault in one is not repeated at
 * every place that names it.
 *
 * @param metrics each metric's bounds; null where no metric can be read, so that any may be meant
 * @param attributes each attribute's value ids, null where they cannot be read; null likewise
 * @param countryKnown whether each profile has a country, told or assumed
 */
record KnownInputs(
    @Nullable Map<String, Bounds> metrics,
    @Nullable Map<String, @Nullable Set<String>> attributes,
    boolean countryKnown) {

  /** Where no input can be read: any may be meant. */
  static final KnownInputs ANY = new KnownInputs(null, null, true);

  /** The least and the most a metric can be; NaN where the card does not tell. */
  record Bounds(double min, double max, boolean whole) {
    static final Bounds UNKNOWN = new Bounds(Double.NaN, Double.NaN, false);
  }

  /** The metric a value names; null, and noted, where there is none. */
  @Nullable String metric(CardFile file, @Nullable Node node) {
    return known(file, node, metrics == null ? null : metrics.keySet(), "metric");
  }

  /** The attribute a value names; null, and noted, where there is none. */
  @Nullable String attribute(CardFile file, @Nullable Node node) {
    return known(file, node, attributes == null ? null : attributes.keySet(), "attribute");
  }

  /** The metric or attribute a value names; null, and noted, where there is none. */
  @Nullable String input(CardFile file, @Nullable Node node) {
    Set<String> ids = null;
    if (metrics != null && attributes != null) {
      ids = new LinkedHashSet<>(metrics.keySet());
      ids.addAll(attributes.keySet());
    }
    return known(file, node, ids, "metric or attribute");
  }

  /** Whether a name is an attribute's. */
  boolean isAttribute(String id) {
    return attributes != null && attributes.containsKey(id);
  }

  /** The bounds of a metric. */
  Bounds bounds(String metric) {
    return metrics == null ? Bounds.UNKNOWN : metrics.getOrDefault(metric, Bounds.UNKNOWN);
  }

  /** The ids of an attribute's values, or null where they cannot be read. */
  @Nullable Set<String> values(String attribute) {
    return attributes == null ? null : attributes.get(attribute);
  }

  private static @Nullable String known(
      CardFile file, @Nullable Node node, @Nullable Set<String> ids, String what) {
    String id = file.text(node);
    if (id.isEmpty() || node == null) {
      return null;
    }
    if (ids == null || ids.contains(id)) {
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
