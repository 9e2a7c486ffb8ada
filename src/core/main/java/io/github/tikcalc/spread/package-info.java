/**
 * How sure an estimate is: what eight in ten creators like this one earn, worked out over imagined
 * creators that are spread evenly over all that isn't given.
 *
 * <p>There is no random number here and no clock. Only operations of IEEE double and StrictMath are
 * used, so the same profile, card and day give the same figures on every machine.
 */
@NullMarked
package io.github.tikcalc.spread;

import org.jspecify.annotations.NullMarked;
