package io.github.tikcalc.batch.total;

/**
 * A cell that tells nothing, though something stands in it.
 *
 * @param input the id of the input it could have told; empty where it could tell none
 * @param text what stands in it, in lower case; its name where it has no column
 */
public record Note(String input, Why why, String text) {
  /** Why it tells nothing. */
  public enum Why {
    /** It is a dash, {@code N/A} and the like. */
    MEANINGLESS,
    /** It is a word that the attribute does not have. */
    UNKNOWN,
    /** It is on none of the first rows, so that the output has no column for it. */
    NO_COLUMN
  }
}
