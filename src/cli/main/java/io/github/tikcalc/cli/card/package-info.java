/** Which rate card a call uses, and which of its streams. */
@NullMarked
package io.github.tikcalc.cli.card;

import org.jspecify.annotations.NullMarked;
