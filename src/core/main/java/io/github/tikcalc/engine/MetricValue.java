package io.github.tikcalc.engine;

import io.github.tikcalc.card.Metric;
import io.github.tikcalc.card.Range;

/** What a metric is to one creator, in the metric's unit; not known where the origin is unknown. */
public record MetricValue(Metric metric, Origin origin, Range value) {}
