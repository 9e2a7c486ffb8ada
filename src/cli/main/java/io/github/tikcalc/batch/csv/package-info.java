/** CSV as RFC 4180 describes it, and as spreadsheets write it. */
@NullMarked
package io.github.tikcalc.batch.csv;

import org.jspecify.annotations.NullMarked;
