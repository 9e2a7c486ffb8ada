/**
 * What a page of a roster shows, gathered from rows as they come, in the same memory for any
 * number.
 */
@NullMarked
package io.github.tikcalc.batch.digest;

import org.jspecify.annotations.NullMarked;
