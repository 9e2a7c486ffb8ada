package io.github.tikcalc.rates.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what depends on itself. */
final class Circles {
  private final Map<String, List<String>> needs;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final List<List<String>> found = new ArrayList<>();

  private Circles(Map<String, List<String>> needs) {
    this.needs = needs;
  }

  /** The circles met walking from each name in turn, none twice. */
  static List<List<String>> in(Map<String, List<String>> needs) {
    Circles circles = new Circles(needs);
    needs.keySet().forEach(circles::visit);
    return circles.found;
  }

  private void visit(String name) {
    int seen = path.indexOf(name);
    if (seen >= 0) {
      found.add(List.copyOf(path.subList(seen, path.size())));
      return;
    }
    if (done.contains(name)) {
      return;
    }
    path.add(name);
    needs.getOrDefault(name, List.of()).forEach(this::visit);
    path.remove(path.size() - 1);
    done.add(name);
  }
}
