package io.github.tikcalc.studio;

/**
 * An input as the exports tell it.
 *
 * @param input the id of the metric
 * @param value in the metric's unit
 * @param how how it came about, in words and figures
 */
public record StudioFigure(String input, double value, String how) {}
