/**
 * Workbooks of Excel: sheets in, as rows of text, and out, the same bytes for the same cells. A
 * workbook is read row by row within fixed bounds of memory, whatever it claims to hold.
 */
@NullMarked
package io.github.tikcalc.xlsx;

import org.jspecify.annotations.NullMarked;
