/**
 * The rule engine: a rate card compiled once, and estimates made with it.
 *
 * <p>All arithmetic is in IEEE double, in one written order; dollars become cents once a stream.
 * Nothing here reads a clock, a locale or a file, so the same profile, card and day give the same
 * estimate on every machine and thread.
 */
@NullMarked
package io.github.tikcalc.engine;

import org.jspecify.annotations.NullMarked;
