/** What a roster comes to as a whole. */
@NullMarked
package io.github.tikcalc.batch.total;

import org.jspecify.annotations.NullMarked;
