/**
 * What lies ahead of one creator: what opens next, ways to an amount, growth, prices, what differs;
 * and sample creators.
 */
@NullMarked
package io.github.tikcalc.plan;

import org.jspecify.annotations.NullMarked;
