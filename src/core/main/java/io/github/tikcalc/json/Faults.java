package io.github.tikcalc.json;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The errors found so far in one or more files. Not thread-safe. */
public final class Faults {
  /** A file of nothing but faults would fill the memory with them; more than these help nobody. */
  private static final int KEPT = 1_000;

  private final List<Fault> found = new ArrayList<>();
  private final Set<String> files = new LinkedHashSet<>();
  private int count;

  /** A file is being read: what is wrong in it is told before what is in those that follow. */
  public void begin(String file) {
    files.add(file);
  }

  /** Notes an error. */
  public void error(String file, Place place, String rule, String message) {
    error(file, place, rule, () -> message);
  }

  /** Notes an error whose message takes some work: it is done only where the error is kept. */
  public void error(String file, Place place, String rule, Supplier<String> message) {
    count++;
    String own = place.file();
    String named = own == null ? file : own;
    files.add(named);
    if (found.size() < KEPT) {
      found.add(new Fault(Fault.Severity.ERROR, named, place, rule, message.get()));
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
    List<String> order = List.copyOf(files);
    List<Fault> sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.<Fault>comparingInt(f -> order.indexOf(f.file()))
            .thenComparingInt(f -> f.place().line())
            .thenComparingInt(f -> f.place().column()));
    return List.copyOf(sorted);
  }
}
