package io.github.tikcalc.review;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The warnings found so far. Not thread-safe. */
final class Findings {
  /** More of one kind in one file are counted, not listed: nobody reads them. */
  private static final int LISTED = 10;

  /** More than these in all are not even counted: some mending comes first. */
  private static final int MOST = 200;

  private final Map<String, Integer> files = new HashMap<>();
  private final List<Finding> found = new ArrayList<>();

  /** A warning whose words are only found if it is listed: they take a few estimates. */
  private record Finding(String file, Place place, String rule, Supplier<String> message) {
    Fault fault() {
      return new Fault(Fault.Severity.WARNING, file, place, rule, message.get());
    }
  }

  /** None yet, in these files. */
  Findings(List<String> files) {
    files.forEach(file -> this.files.put(file, this.files.size()));
  }

  void add(String file, Place place, String rule, Supplier<String> message) {
    found.add(new Finding(file, place, rule, message));
  }

  /** All of them, a file at a time, top to bottom. */
  List<Fault> list() {
    List<Finding> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Finding>comparingInt(f -> files.getOrDefault(f.file(), 0))
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    record Kind(String file, String rule) {}
    Map<Kind, Integer> counts = new HashMap<>();
    sorted.forEach(f -> counts.merge(new Kind(f.file(), f.rule()), 1, Integer::sum));
    Map<Kind, Integer> seen = new HashMap<>();
    List<Fault> listed = new ArrayList<>();
    for (Finding finding : sorted) {
      if (listed.size() == MOST) {
        break;
      }
      Kind kind = new Kind(finding.file(), finding.rule());
      int nth = seen.merge(kind, 1, Integer::sum);
      int more = counts.getOrDefault(kind, 0) - LISTED;
      if (nth <= LISTED || more == 1) {
        listed.add(finding.fault());
      } else if (nth == LISTED + 1) {
        Supplier<String> rest =
            () -> "and " + more + " more of this kind below (mend the first ones, then look again)";
        listed.add(new Finding(finding.file(), finding.place(), finding.rule(), rest).fault());
      }
    }
    return List.copyOf(listed);
  }
}
