package io.github.tikcalc.batch.table;

import io.github.tikcalc.report.document.Palette;

/**
 * Where a table is shown.
 *
 * @param width how many columns a line may take; for Markdown it is of no matter
 * @param palette what emphasis it has
 */
public record Screen(int width, Palette palette) {
  /** Where nobody says it: as wide as a file is read well, without emphasis. */
  public static final Screen PLAIN = new Screen(80, Palette.PLAIN);
}
