package io.github.tikcalc.roster;

import java.math.BigInteger;
import java.util.List;

/**
 * What became of a roster.
 *
 * @param estimated rows with an estimate in the output
 * @param rejected rows with a reason instead
 * @param stopped whether the run ended at its first rejected row, as it was asked to
 * @param total all estimates together
 * @param groupedBy the title of the attribute the groups are the values of; empty where the card
 *     has none
 * @param groups the total of each value that occurs, the largest likely total first
 */
public record RosterResult(
    long estimated,
    long rejected,
    boolean stopped,
    Total total,
    String groupedBy,
    List<Group> groups) {

  public RosterResult {
    groups = List.copyOf(groups);
  }

  /** Rows read: each one is estimated or rejected. */
  public long rows() {
    return estimated + rejected;
  }

  /** The creators of one value, by the value's title. */
  public record Group(String title, Total total) {}

  /** What some creators can earn together, in cents a month. */
  public record Total(long creators, BigInteger low, BigInteger likely, BigInteger high) {
    static final Total NONE = new Total(0, BigInteger.ZERO, BigInteger.ZERO, BigInteger.ZERO);

    Total plus(Total other) {
      return new Total(
          creators + other.creators,
          low.add(other.low),
          likely.add(other.likely),
          high.add(other.high));
    }
  }
}
