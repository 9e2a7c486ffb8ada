/**
 * A rate card compiled for a day, written in other languages, so that a web page or a database
 * comes to the same cents as the engine. There is no arithmetic here: the engine says what it does
 * as a {@link io.github.tikcalc.expression.Program}, and this package writes it down.
 */
@NullMarked
package io.github.tikcalc.code;

import org.jspecify.annotations.NullMarked;
