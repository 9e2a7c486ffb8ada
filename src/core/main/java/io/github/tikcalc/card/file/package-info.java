/**
 * The files of a card's folder and the values in them, each with what is wrong with it: what every
 * reader of a card stands on.
 */
@NullMarked
package io.github.tikcalc.card.file;

import org.jspecify.annotations.NullMarked;
