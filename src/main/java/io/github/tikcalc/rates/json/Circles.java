package io.github.tikcalc.rates.json;

import io.github.tikcalc.text.Printable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what depends on itself. Recursion goes no deeper than there are names. */
final class Circles {
  /** A tangle of names has more circles than anybody can read. */
  private static final int MOST = 100;

  private static final int SHOWN = 8;

  private final Map<String, Set<String>> needs;
  private final Set<String> done = new HashSet<>();
  private final List<String> path = new ArrayList<>();
  private final List<List<String>> found = new ArrayList<>();

  private Circles(Map<String, Set<String>> needs) {
    this.needs = needs;
  }

  /** The circles met walking from each name in turn, none twice; the first hundred. */
  static List<List<String>> in(Map<String, Set<String>> needs) {
    Circles circles = new Circles(needs);
    for (String name : needs.keySet()) {
      circles.visit(name);
    }
    return circles.found;
  }

  /** A circle in words, a long one cut: {@code a → b → a}. */
  static String words(List<String> circle) {
    List<String> names =
        new ArrayList<>(circle.stream().limit(SHOWN).map(Printable::line).toList());
    if (circle.size() > SHOWN) {
      names.add("… " + (circle.size() - SHOWN) + " more …");
    }
    names.add(names.get(0));
    return String.join(" → ", names);
  }

  private void visit(String name) {
    int seen = path.indexOf(name);
    if (seen >= 0) {
      if (found.size() < MOST) {
        found.add(List.copyOf(path.subList(seen, path.size())));
      }
      return;
    }
    if (done.contains(name)) {
      return;
    }
    path.add(name);
    for (String needed : needs.getOrDefault(name, Set.of())) {
      visit(needed);
    }
    path.remove(path.size() - 1);
    done.add(name);
  }
}
