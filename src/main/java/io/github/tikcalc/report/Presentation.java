package io.github.tikcalc.report;

import io.github.tikcalc.engine.Estimate;

/**
 * An estimate and how it is to be shown.
 *
 * @param origin which card was used, in a word: {@code shipped}
 * @param explain whether every step to every figure is shown
 * @param width how many columns a line may take; only the table wraps
 * @param palette how the table emphasises
 */
public record Presentation(
    Estimate estimate, String origin, boolean explain, int width, Palette palette) {}
