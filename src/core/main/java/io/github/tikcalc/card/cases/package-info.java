/** The cases that a card is held against: what creators are to earn by it. */
@NullMarked
package io.github.tikcalc.card.cases;

import org.jspecify.annotations.NullMarked;
