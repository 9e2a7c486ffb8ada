package io.github.tikcalc.engine;

import io.github.tikcalc.rates.Metric;

/** What a metric is to one creator, in the metric's unit; not known where the origin is unknown. */
public record MetricValue(Metric metric, Origin origin, Triple value) {}
