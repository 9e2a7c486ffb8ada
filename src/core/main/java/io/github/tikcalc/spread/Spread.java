package io.github.tikcalc.spread;

/**
 * What eight in ten creators earn a month, in whole cents of the card's currency: one in ten earns
 * less than {@code low}, half less than {@code median}, one in ten more than {@code high}.
 */
public record Spread(long low, long median, long high) {
  private static final int LOW = 205;
  private static final int MEDIAN = 1024;
  private static final int HIGH = 1844;

  /** Everyone earns the same. */
  static Spread ofAll(long cents) {
    return new Spread(cents, cents, cents);
  }

  /**
   * The three figures of 2,048 creators: what the 205th, the 1,024th and the 1,844th earn, from the
   * least up.
   *
   * @param cents what each earns, in any order; it is put in another
   */
  static Spread of(long[] cents) {
    select(cents, 0, cents.length - 1, MEDIAN - 1);
    select(cents, 0, MEDIAN - 2, LOW - 1);
    select(cents, MEDIAN, cents.length - 1, HIGH - 1);
    return new Spread(cents[LOW - 1], cents[MEDIAN - 1], cents[HIGH - 1]);
  }

  /**
   * The number that as many others are at most as its rank says.
   *
   * @param cents in any order; it is put in another
   * @param rank 0 for the least
   */
  static long ranked(long[] cents, int rank) {
    select(cents, 0, cents.length - 1, rank);
    return cents[rank];
  }

  /** How far apart low and high are, in cents. */
  public long width() {
    return high - low;
  }

  /**
   * Puts the number of this rank where it would stand if all were sorted, with none greater before
   * it and none less after it: C. A. R. Hoare's selection. To sort all takes four times as long.
   */
  private static void select(long[] numbers, int first, int last, int rank) {
    int from = first;
    int to = last;
    while (from < to) {
      long pivot = numbers[(from + to) >>> 1];
      int i = from;
      int j = to;
      while (i <= j) {
        i = firstNotLess(numbers, i, pivot);
        j = lastNotGreater(numbers, j, pivot);
        if (i <= j) {
          long swapped = numbers[i];
          numbers[i++] = numbers[j];
          numbers[j--] = swapped;
        }
      }
      if (rank <= j) {
        to = j;
      } else if (rank >= i) {
        from = i;
      } else {
        return;
      }
    }
  }

  private static int firstNotLess(long[] numbers, int from, long pivot) {
    int i = from;
    while (numbers[i] < pivot) {
      i++;
    }
    return i;
  }

  private static int lastNotGreater(long[] numbers, int to, long pivot) {
    int j = to;
    while (numbers[j] > pivot) {
      j--;
    }
    return j;
  }
}
