/** What the columns of a roster mean: which input each one tells, and what the output has. */
@NullMarked
package io.github.tikcalc.batch.columns;

import org.jspecify.annotations.NullMarked;
