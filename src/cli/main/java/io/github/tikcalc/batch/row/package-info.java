/**
 * Rows before they are estimated, whatever file they come from. A format brings a {@link
 * io.github.tikcalc.batch.row.RowSource} that cuts a file into chunks of whole rows, a {@link
 * io.github.tikcalc.batch.row.RowReader} that finds the cells of each, or a {@link
 * io.github.tikcalc.batch.row.RowWriter}; none knows another format.
 */
@NullMarked
package io.github.tikcalc.batch.row;

import org.jspecify.annotations.NullMarked;
