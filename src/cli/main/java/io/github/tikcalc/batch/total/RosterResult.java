package io.github.tikcalc.batch.total;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a roster.
 *
 * @param estimated rows with an estimate in the output
 * @param rejected rows with a reason instead
 * @param leftOut rows that are neither, as the user asked
 * @param gathered what became of rows that are videos, before their creators were estimated, whose
 *     rows all others here are; null where a row is a creator
 * @param stopped whether the run ended at its first rejected row, as it was asked to
 * @param total all estimates together
 * @param groupedBy the title of the attribute the groups are the values of; empty where the card
 *     has none
 * @param assumed what no row tells, in the card's order
 * @param noted the cells that tell nothing though something stands in them, the most frequent first
 * @param groups the total of each value that occurs, the largest likely total first
 */
public record RosterResult(
    long estimated,
    long rejected,
    long leftOut,
    @Nullable Gathered gathered,
    boolean stopped,
    Total total,
    String groupedBy,
    List<Group> groups,
    List<Assumed> assumed,
    List<Noted> noted) {

  public RosterResult {
    groups = List.copyOf(groups);
    assumed = List.copyOf(assumed);
    noted = List.copyOf(noted);
  }

  /** Rows read: each one is estimated, rejected or left out. */
  public long rows() {
    return estimated + rejected + leftOut;
  }

  /**
   * What became of rows of videos.
   *
   * @param videos how many were gathered
   * @param creators how many creators they are of
   * @param rejected how many were not, each with a reason
   * @param leftOut how many were not, as the user asked
   */
  public record Gathered(long videos, long creators, long rejected, long leftOut) {
    /** Rows read: each one is gathered, rejected or left out. */
    public long rows() {
      return videos + rejected + leftOut;
    }
  }

  /** The same in other groups. */
  public RosterResult by(String what, List<Group> others) {
    return new RosterResult(
        estimated, rejected, leftOut, gathered, stopped, total, what, others, assumed, noted);
  }

  /** Whether any row is rejected, of a video or of a creator. */
  public boolean hasRejects() {
    return rejected > 0 || (gathered != null && gathered.rejected() > 0);
  }

  /**
   * An input that no row tells and every row is taken to have.
   *
   * @param title the input's
   * @param value the title of the value it is taken to be; empty where that is not the same for all
   */
  public record Assumed(String title, String value) {}

  /** A cell that tells nothing, and how often it occurs. */
  public record Noted(Note note, long count) {}

  /** The creators of one value, by the value's title. */
  public record Group(String title, Total total) {
    /** The largest likely total first. */
    static final Comparator<Group> LARGEST_FIRST =
        Comparator.comparing((Group group) -> group.total().likely())
            .reversed()
            .thenComparing(Group::title);
  }

  /** What some creators can earn together, in cents a month. */
  public record Total(long creators, BigInteger low, BigInteger likely, BigInteger high) {
    /** No creators. */
    public static final Total NONE =
        new Total(0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    /** These creators and others. */
    public Total plus(Total other) {
      return new Total(
          creators + other.creators,
          low.add(other.low),
          likely.add(other.likely),
          high.add(other.high));
    }
  }
}
