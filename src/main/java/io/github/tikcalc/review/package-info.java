/**
 * What a card's author wants to know: what in a card looks wrong though no rule forbids it, what
 * tells two cards apart and what that does to a creator's dollars, the figures as tables, and a
 * copy to edit.
 */
@NullMarked
package io.github.tikcalc.review;

import org.jspecify.annotations.NullMarked;
