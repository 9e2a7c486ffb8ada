/**
 * Rows on their way through several threads, in chunks: read, worked on, and handed on in order.
 */
@NullMarked
package io.github.tikcalc.batch.run;

import org.jspecify.annotations.NullMarked;
