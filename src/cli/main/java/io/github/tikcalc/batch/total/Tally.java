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
  private static final int MOST_NAMED = 10_000;
  private static final String OTHERS = "(others)";

  private long estimated;
  private long rejected;

  private long leftOut;

  /** How many rows tell each input. */
  private final long[] given;

  private final Map<Note, Long> notes = new HashMap<>();
  private final GroupSums groups;

  /** What groups come to that have names and no numbers. */
  private final Map<String, GroupSums> named = new HashMap<>();

  /** A tally by groups, numbered from 0, of rows that may tell so many inputs. */
  public Tally(int groups, int inputs) {
    given = new long[inputs];
    this.groups = new GroupSums(groups);
  }

  /** An empty one by the same groups, of rows that may tell the same inputs. */
  public Tally like() {
    return new Tally(groups.count(), given.length);
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

  /** Counts a row, which is counted in a group of numbers as well, in one that has a name. */
  public void addNamed(String group, Estimate estimate) {
    named(group).add(0, estimate);
  }

  private GroupSums named(String group) {
    boolean keep = named.size() < MOST_NAMED || named.containsKey(group);
    return named.computeIfAbsent(keep ? group : OTHERS, name -> new GroupSums(1));
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
    other.named.forEach((name, sums) -> named(name).add(sums));
  }

  public void clear() {
    estimated = 0;
    rejected = 0;
    leftOut = 0;
    Arrays.fill(given, 0);
    notes.clear();
    groups.clear();
    named.clear();
  }

  int groups() {
    return groups.count();
  }

  /** What the groups that have names come to, the largest likely total first. */
  public List<RosterResult.Group> named() {
    return named.entrySet().stream()
        .map(entry -> new RosterResult.Group(entry.getKey(), entry.getValue().total(0)))
        .sorted(RosterResult.Group.LARGEST_FIRST)
        .toList();
  }

  /** What each group comes to. */
  GroupSums sums() {
    return groups;
  }
}
