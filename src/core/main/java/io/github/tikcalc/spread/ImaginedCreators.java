package io.github.tikcalc.spread;

import io.github.tikcalc.card.IncomeStream;
import io.github.tikcalc.card.Money;
import io.github.tikcalc.card.RateCard;
import io.github.tikcalc.engine.Estimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 2,048 creators of whom the same is given as of one, spread evenly over all that is not: what they
 * earn tells how sure an estimate is. A range's low adds up all that could go badly; of these
 * creators, few have it all go badly at once.
 *
 * <p>Each figure is worked out when it is first asked for, so an object is for one thread.
 */
public final class ImaginedCreators {
  /** How many there are. */
  public static final int COUNT = Scores.CREATORS;

  private static final long[] NOTHING = {};

  private final Estimate estimate;
  private final Landings landings;
  private final Imagination imagination;
  // What a stream pays each of them in cents, or all of them, or none; null: not yet worked out.
  private final long[] @Nullable [] pays;
  private final int[] open;
  private long @Nullable [] totals;

  private ImaginedCreators(Estimate estimate, Landings landings) {
    this.estimate = estimate;
    this.landings = landings;
    this.imagination = new Imagination(estimate, landings);
    int streams = estimate.card().streams().size();
    this.pays = new long[streams][];
    this.open = new int[streams];
  }

  /** Whether creators can be imagined with this card: it has 127 inputs and streams at most. */
  public static boolean canHave(RateCard card) {
    return Imagination.dimensions(card.inputs(), card.streams().size()) <= Scores.DIMENSIONS;
  }

  /**
   * The creators like that of an estimate, who fare alike as far as its card says.
   *
   * @throws IllegalArgumentException if the card has too many inputs and streams
   */
  public static ImaginedCreators of(Estimate estimate) {
    return of(estimate, estimate.card().together());
  }

  /**
   * The creators like that of an estimate.
   *
   * @param together how much of where they land is common to all amounts, 0 to 1: at 1, whoever
   *     does well in one thing does in all
   * @throws IllegalArgumentException if that is out of bounds, or the card has too many inputs and
   *     streams
   */
  public static ImaginedCreators of(Estimate estimate, double together) {
    if (!(0 <= together && together <= 1)) {
      throw new IllegalArgumentException("together is not between 0 and 1: " + together);
    }
    if (!canHave(estimate.card())) {
      throw new IllegalArgumentException(
          "more than " + (Scores.DIMENSIONS - 1) + " inputs and streams");
    }
    return new ImaginedCreators(estimate, new Landings(together));
  }

  /**
   * The creators like that of another estimate under the same card, who fare alike as much. It
   * takes less time than to imagine them anew, and gives the same.
   */
  public ImaginedCreators like(Estimate other) {
    return new ImaginedCreators(other, landings);
  }

  /** How much of where they land is common to all amounts: 0 to 1. */
  public double together() {
    return landings.together();
  }

  /** What they earn in all. */
  public Spread total() {
    return Spread.of(totals().clone());
  }

  /**
   * What so many of them earn at least, in cents.
   *
   * @param creators 1 to {@link #COUNT}
   */
  public long reachedBy(int creators) {
    return Spread.ranked(totals().clone(), COUNT - creators);
  }

  /** The share of them that earns at least so much in all, in cents: 0 to 1. */
  public double odds(long atLeast) {
    int reach = 0;
    for (long total : totals()) {
      if (total >= atLeast) {
        reach++;
      }
    }
    return (double) reach / COUNT;
  }

  /**
   * How those between two amounts are spread: their numbers in steps of the same width.
   *
   * @param from in cents, itself included
   * @param to in cents, itself included; more than {@code from}
   * @param steps how many
   */
  public int[] counts(long from, long to, int steps) {
    int[] counts = new int[steps];
    for (long total : totals()) {
      if (from <= total && total <= to) {
        // The last step holds its upper end, too.
        counts[(int) Math.min(steps - 1, (total - from) * steps / (to - from))]++;
      }
    }
    return counts;
  }

  /** What they earn with the stream at this position; those to whom it is not open earn nothing. */
  public Spread stream(int index) {
    long[] pay = pays(index);
    return pay.length == COUNT ? Spread.of(pay.clone()) : Spread.ofAll(same(pay));
  }

  /** The share of them to whom the stream at this position is open: 0 to 1. */
  public double openTo(int stream) {
    pays(stream);
    return (double) open[stream] / COUNT;
  }

  /** What each of them earns in all, in cents; not to be written to. */
  long[] totals() {
    long[] known = totals;
    if (known == null) {
      known = new long[COUNT];
      long all = 0;
      for (int s = 0; s < pays.length; s++) {
        long[] pay = pays(s);
        if (pay.length == COUNT) {
          add(pay, known);
        } else {
          all += same(pay);
        }
      }
      if (all != 0) {
        for (int j = 0; j < COUNT; j++) {
          known[j] += all;
        }
      }
      totals = known;
    }
    return known;
  }

  private static void add(long[] pay, long[] totals) {
    for (int j = 0; j < COUNT; j++) {
      totals[j] += pay[j];
    }
  }

  private static long same(long[] pay) {
    return pay.length == 0 ? 0 : pay[0];
  }

  /** What a stream pays: to each in cents, or one number for all, or none where it pays nobody. */
  private long[] pays(int stream) {
    long[] known = pays[stream];
    if (known == null) {
      known = pay(stream);
      pays[stream] = known;
    }
    return known;
  }

  private long[] pay(int index) {
    if (!estimate.isOffered(index)) {
      return NOTHING;
    }
    IncomeStream stream = estimate.card().streams().get(index);
    List<ImaginedRequirement> requires = imagination.requirements(stream.requires());
    boolean alike = ImaginedRequirement.areSame(requires);
    if (alike && !ImaginedRequirement.areMet(requires, 0)) {
      return NOTHING;
    }
    ImaginedAmount amount = imagination.pay(index);
    ImaginedMetric pay = amount == null ? ImaginedMetric.same(Double.NaN) : amount.of();
    if (alike) {
      open[index] = COUNT;
      if (pay.isSame()) {
        return amount == null ? NOTHING : new long[] {cents(pay.of(0))};
      }
    }
    long[] cents = new long[COUNT];
    for (int j = 0; j < COUNT; j++) {
      if (alike || ImaginedRequirement.areMet(requires, j)) {
        cents[j] = cents(pay.of(j));
        open[index] += alike ? 0 : 1;
      }
    }
    return cents;
  }

  private static long cents(double dollars) {
    return Money.canTell(dollars) ? Money.cents(dollars) : 0;
  }
}
