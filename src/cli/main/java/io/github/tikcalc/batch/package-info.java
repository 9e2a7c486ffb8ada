/**
 * Rosters: many creators in, an estimate or a reason for each one out.
 *
 * <p>A file is cut into chunks of whole rows; workers read, estimate and write a chunk each; the
 * results go out in the order they came in. Nothing is kept of a row that has gone out, so that
 * memory doesn't grow with the file.
 */
@NullMarked
package io.github.tikcalc.batch;

import org.jspecify.annotations.NullMarked;
