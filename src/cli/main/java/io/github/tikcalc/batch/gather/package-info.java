/** Rows of videos, gathered to rows of creators. */
@NullMarked
package io.github.tikcalc.batch.gather;

import org.jspecify.annotations.NullMarked;
