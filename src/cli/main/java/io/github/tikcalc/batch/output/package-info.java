/** What the output tells of each row, column by column, whatever kind of file it is. */
@NullMarked
package io.github.tikcalc.batch.output;

import org.jspecify.annotations.NullMarked;
