/** Estimates as a workbook: a sheet of them, one of what was assumed, one of rejected rows. */
@NullMarked
package io.github.tikcalc.batch.xlsx;

import org.jspecify.annotations.NullMarked;
