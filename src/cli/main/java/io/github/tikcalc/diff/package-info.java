/**
 * A card's figures laid out: what tells two cards apart, what that does to a creator's dollars, and
 * tables. The one place, beside the reader, that knows a card's keys: a new key goes into {@link
 * io.github.tikcalc.diff.Outline} and, where it is a figure, {@link
 * io.github.tikcalc.diff.CardTables}.
 */
@NullMarked
package io.github.tikcalc.diff;

import org.jspecify.annotations.NullMarked;
