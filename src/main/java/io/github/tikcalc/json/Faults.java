package io.github.tikcalc.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** The errors found so far in one or more files. Not thread-safe. */
public final class Faults {
  /** A file of nothing but faults would fill the memory with them; more than these help nobody. */
  private static final int KEPT = 1_000;

  private final List<Fault> found = new ArrayList<>();
  private int count;

  /** Notes an error. */
  public void error(String file, Place place, String rule, String message) {
    error(file, place, rule, () -> message);
  }

  /** Notes an error whose message takes some work: it is done only where the error is kept. */
  public void error(String file, Place place, String rule, Supplier<String> message) {
    count++;
    if (found.size() < KEPT) {
      found.add(new Fault(Fault.Severity.ERROR, file, place, rule, message.get()));
    }
  }

  /** How many were noted, the ones no longer kept included. */
  public int count() {
    return count;
  }

  /** What was found, a file at a time in the order the files were read, top to bottom. */
  public List<Fault> list() {
    if (found.isEmpty()) {
      return List.of();
    }
    List<String> files = found.stream().map(Fault::file).distinct().toList();
    List<Fault> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Fault>comparingInt(f -> files.indexOf(f.file()))
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    return List.copyOf(sorted);
  }
}
