/** A roster's estimates as a table for people: on a screen, or in Markdown. */
@NullMarked
package io.github.tikcalc.batch.table;

import org.jspecify.annotations.NullMarked;
