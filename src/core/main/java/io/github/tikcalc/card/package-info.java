/**
 * The rate card as records: every threshold, window, point and assumption the estimator knows.
 *
 * <p>Plain immutable data that needs the JDK alone and knows nobody. References between parts are
 * ids; a card that came from a reader has no id that names nothing.
 */
@NullMarked
package io.github.tikcalc.card;

import org.jspecify.annotations.NullMarked;
