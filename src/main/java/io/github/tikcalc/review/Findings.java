package io.github.tikcalc.review;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The warnings found so far. Not thread-safe. */
final class Findings {
  /** More of one kind in one file are counted, not listed: nobody reads them. */
  static final int LISTED = 10;

  private final List<String> files;
  private final List<Fault> found = new ArrayList<>();

  /** None yet, in these files. */
  Findings(List<String> files) {
    this.files = files;
  }

  void add(String file, Place place, String rule, String message) {
    found.add(new Fault(Fault.Severity.WARNING, file, place, rule, message));
  }

  /** All of them, a file at a time, top to bottom. */
  List<Fault> list() {
    List<Fault> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Fault>comparingInt(f -> files.indexOf(f.file()))
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    record Kind(String file, String rule) {}
    Map<Kind, Integer> counts = new LinkedHashMap<>();
    sorted.forEach(f -> counts.merge(new Kind(f.file(), f.rule()), 1, Integer::sum));
    Map<Kind, Integer> seen = new LinkedHashMap<>();
    List<Fault> listed = new ArrayList<>();
    for (Fault fault : sorted) {
      Kind kind = new Kind(fault.file(), fault.rule());
      int nth = seen.merge(kind, 1, Integer::sum);
      int more = counts.getOrDefault(kind, 0) - LISTED;
      if (nth <= LISTED || more == 1) {
        listed.add(fault);
      } else if (nth == LISTED + 1) {
        String message =
            "and " + more + " more of this kind below (mend the first ones, then look again)";
        listed.add(new Fault(fault.severity(), fault.file(), fault.place(), fault.rule(), message));
      }
    }
    return List.copyOf(listed);
  }
}
