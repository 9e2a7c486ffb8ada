/**
 * What a creator earns as one input varies, exactly: all else fixed, a card is a piecewise smooth
 * curve with thresholds, so that nothing has to be sampled.
 */
@NullMarked
package io.github.tikcalc.plan.curve;

import org.jspecify.annotations.NullMarked;
