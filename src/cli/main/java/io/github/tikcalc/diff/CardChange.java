package io.github.tikcalc.diff;

import org.jspecify.annotations.Nullable;

/**
 * One thing that two cards do not have in common.
 *
 * @param file the file of the card that it stands in
 * @param path where in the file, with points and the like by what tells them apart rather than by
 *     number: {@code pays.points[at=10000].high}
 * @param before what the first card has; null where it has no such thing
 * @param after what the second card has; null where it has no such thing
 * @param figure whether what the cards have are numbers
 * @param text the same in a line for people: {@code brand-partnerships: at 10,000 followers: high
 *     $100 → $120}
 */
public record CardChange(
    String file,
    String path,
    @Nullable String before,
    @Nullable String after,
    boolean figure,
    String text) {
  /** A change of words, or of a whole part. */
  CardChange(
      String file, String path, @Nullable String before, @Nullable String after, String text) {
    this(file, path, before, after, false, text);
  }

  @Override
  public String toString() {
    return text;
  }
}
