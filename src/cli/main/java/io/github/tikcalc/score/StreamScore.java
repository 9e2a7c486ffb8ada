package io.github.tikcalc.score;

/**
 * What was paid for one stream, or in all, held against what was said.
 *
 * @param count how many rows had both
 * @param inside how many were paid within the range
 * @param below how many less
 * @param above how many more
 * @param medianError the middle of (likely − paid) ÷ paid, where anything was paid; NaN for none
 * @param losses of the ranges over all rows
 * @param compared of the ranges, over those rows to which the rule of thumb can be applied
 * @param reference of the rule of thumb over the same rows: what the others with as many digits of
 *     followers were paid
 * @param odds of being open
 */
record StreamScore(
    String id,
    long count,
    long inside,
    long below,
    long above,
    double medianError,
    Losses losses,
    Losses compared,
    Losses reference,
    Odds odds) {

  /** The share inside, 0 to 1; NaN for no rows. */
  double share() {
    return (double) inside / count;
  }

  /** Where the true share lies. */
  Wilson wilson() {
    return Wilson.of(inside, count);
  }
}
