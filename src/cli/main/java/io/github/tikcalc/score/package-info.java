/**
 * What was really paid, held against what was estimated: how often it lay inside, how far off it
 * was, and whether a plain rule of thumb would have done better; and cards fitted to it.
 */
@NullMarked
package io.github.tikcalc.score;

import org.jspecify.annotations.NullMarked;
