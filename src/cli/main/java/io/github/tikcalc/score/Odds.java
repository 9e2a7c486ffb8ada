package io.github.tikcalc.score;

/**
 * How right the odds were that a stream is open, by the score of G. W. Brier (1950): the mean
 * square of what was said less what came, from 0 to 1; less is better.
 *
 * @param count over how many rows
 * @param said the score of the odds that were said
 * @param others the score of the share of the others to whom it was open; NaN for a single row
 */
record Odds(long count, double said, double others) {

  /** Odds as they are counted. */
  static final class Sum {
    private long count;
    private long open;
    private double squares;

    /**
     * Counts a row.
     *
     * @param odds what was said, 0 to 1
     * @param was whether the stream paid anything
     */
    void add(double odds, boolean was) {
      count++;
      open += was ? 1 : 0;
      double off = odds - (was ? 1 : 0);
      squares += off * off;
    }

    Odds score() {
      // Of the other rows, this share were open to them: as seen by one that was, and one that
      // wasn't.
      double seenByOpen = (open - 1.0) / (count - 1);
      double seenByShut = (double) open / (count - 1);
      double others =
          open * (1 - seenByOpen) * (1 - seenByOpen) + (count - open) * seenByShut * seenByShut;
      return new Odds(count, squares / count, count < 2 ? Double.NaN : others / count);
    }
  }
}
