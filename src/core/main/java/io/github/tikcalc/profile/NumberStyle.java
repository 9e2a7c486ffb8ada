package io.github.tikcalc.profile;

/**
 * What is known of how a number is written, from others written beside it.
 *
 * @param decimals what dots and commas mean
 * @param percent whether a number without a sign is a percentage even below 1; otherwise 0.045 may
 *     as well be a share of one
 */
public record NumberStyle(Decimals decimals, boolean percent) {
  /** A number that stands alone, such as an option's: nothing beside it shows how it is written. */
  public static final NumberStyle ALONE = new NumberStyle(Decimals.UNKNOWN, false);
}
