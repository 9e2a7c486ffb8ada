package io.github.tikcalc.diff;

import io.github.tikcalc.card.Factor;
import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.RateCard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The positions of a card's factors as rows of a table. */
record Positions(RateCard card, Figures figures) {
  /** Where each position holds; values that share one in one row, in the attribute's order. */
  Map<String, String> of(Factor factor) {
    Map<String, String> rows = new LinkedHashMap<>();
    if (factor instanceof Factor.OfMetric onMetric) {
      Metric metric = card.inputs().metric(factor.input());
      for (Factor.Step step : onMetric.steps()) {
        rows.put(figures.of(metric, step.at()), Figures.position(step.position()));
      }
    } else if (factor instanceof Factor.OfAttribute onAttribute) {
      Map<Factor.Position, List<String>> values = new LinkedHashMap<>();
      for (String value : inOrder(onAttribute)) {
        Factor.Position position = onAttribute.positions().get(value);
        values.computeIfAbsent(position, p -> new ArrayList<>()).add(value);
      }
      values.forEach(
          (position, named) -> rows.put(String.join(", ", named), Figures.position(position)));
    }
    return rows;
  }

  private List<String> inOrder(Factor.OfAttribute factor) {
    Set<String> rest = new TreeSet<>(factor.positions().keySet());
    List<String> ordered = new ArrayList<>();
    card.inputs().attribute(factor.input()).values().stream()
        .map(value -> value.id())
        .filter(rest::remove)
        .forEach(ordered::add);
    boolean any = rest.remove(Factor.OfAttribute.ANY);
    ordered.addAll(rest);
    if (any) {
      ordered.add(Factor.OfAttribute.ANY);
    }
    return ordered;
  }
}
