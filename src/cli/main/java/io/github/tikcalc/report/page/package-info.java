/**
 * Pages that show more than a document says: an estimate with its ranges drawn, its curve over
 * followers, what it rests on and every source.
 */
@NullMarked
package io.github.tikcalc.report.page;

import org.jspecify.annotations.NullMarked;
