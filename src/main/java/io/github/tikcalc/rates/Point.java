package io.github.tikcalc.rates;

import org.jspecify.annotations.Nullable;

/**
 * A published figure: the range at one value of the amount's {@code by} metric.
 *
 * @param at where on the {@code by} metric it stands, in that metric's unit; 0 where the amount has
 *     no {@code by}
 * @param source who says so, or null where the card does not tell
 */
public record Point(double at, Range range, @Nullable Source source) {}
