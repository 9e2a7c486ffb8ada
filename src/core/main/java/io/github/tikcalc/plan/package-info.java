/**
 * What lies ahead of one creator, exactly: along one input, all else fixed, a card is a piecewise
 * smooth curve with thresholds, so that nothing has to be sampled.
 */
@NullMarked
package io.github.tikcalc.plan;

import org.jspecify.annotations.NullMarked;
