package io.github.tikcalc.review;

import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Something to warn of.
 *
 * @param message its words, only asked for if it is listed: they take a few estimates
 */
record Finding(String file, Place place, String rule, Supplier<String> message) {
  /** More of one kind in one file are counted, not listed: nobody reads them. */
  private static final int LISTED = 10;

  /** More than these in all are not even counted: some mending comes first. */
  private static final int MOST = 200;

  private Fault fault() {
    return new Fault(Fault.Severity.WARNING, file, place, rule, message.get());
  }

  /** Findings as warnings: a file at a time in this order of files, top to bottom. */
  static List<Fault> listed(List<Finding> found, List<String> files) {
    List<Finding> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Finding>comparingInt(f -> Math.max(0, files.indexOf(f.file())))
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
