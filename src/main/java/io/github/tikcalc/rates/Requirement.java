package io.github.tikcalc.rates;

import org.jspecify.annotations.Nullable;

/** A door: the metric must be at least this much, in the metric's unit. */
public record Requirement(String metric, double atLeast, @Nullable Source source) {}
