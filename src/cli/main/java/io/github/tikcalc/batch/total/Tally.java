package io.github.tikcalc.batch.total;

import io.github.tikcalc.engine.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is counted over rows. Not thread-safe: each chunk has its own, and they are added up. */
public final class Tally {
  private static final int MOST_NOTES = 1_000;
  private static final String OTHERS = "(others)";

  private long estimated;
  private long rejected;

  private long leftOut;

  /** How many rows tell each input. */
  private final long[] given;

  private final Map<Note, Long> notes = new HashMap<>();
  private final GroupSums groups;

  /** A tally by groups, numbered from 0, of rows that may tell so many inputs. */
  public Tally(int groups, int inputs) {
    given = new long[inputs];
    this.groups = new GroupSums(groups);
  }

  /** Counts a row that has no estimate. */
  public void reject() {
    rejected++;
  }

  /** Counts a row that is neither estimated nor rejected, as the user asked. */
  public void leaveOut() {
    leftOut++;
  }

  /** How many such rows there are. */
  public long leftOut() {
    return leftOut;
  }

  /** Counts a row that tells an input. */
  public void given(int input) {
    given[input]++;
  }

  /** Whether any row tells an input. */
  boolean isGiven(int input) {
    return given[input] > 0;
  }

  /** Counts a cell that tells nothing. More different ones than anyone reads are not kept apart. */
  public void note(Note note) {
    note(note, 1);
  }

  private void note(Note note, long times) {
    boolean keep = notes.size() < MOST_NOTES || notes.containsKey(note);
    notes.merge(keep ? note : new Note(note.input(), note.why(), OTHERS), times, Long::sum);
  }

  /** The cells that tell nothing, the most frequent first. */
  List<RosterResult.Noted> notes() {
    return notes.entrySet().stream()
        .map(entry -> new RosterResult.Noted(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(RosterResult.Noted::count)
                .reversed()
                .thenComparing(noted -> noted.note().input())
                .thenComparing(noted -> noted.note().text()))
        .toList();
  }

  /** How many rows have an estimate. */
  public long estimated() {
    return estimated;
  }

  /** How many have none. */
  public long rejected() {
    return rejected;
  }

  /** Counts a row with its estimate. */
  public void add(int group, Estimate estimate) {
    estimated++;
    groups.add(group, estimate);
  }

  public void add(Tally other) {
    estimated += other.estimated;
    rejected += other.rejected;
    leftOut += other.leftOut;
    for (int i = 0; i < given.length; i++) {
      given[i] += other.given[i];
    }
    other.notes.forEach(this::note);
    groups.add(other.groups);
  }

  public void clear() {
    estimated = 0;
    rejected = 0;
    leftOut = 0;
    Arrays.fill(given, 0);
    notes.clear();
    groups.clear();
  }

  public int groups() {
    return groups.count();
  }

  /** What each group comes to. */
  GroupSums sums() {
    return groups;
  }
}
