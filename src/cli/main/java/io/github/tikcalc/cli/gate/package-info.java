/** Conditions on a result that a script names: {@code --fail-if}. */
@NullMarked
package io.github.tikcalc.cli.gate;

import org.jspecify.annotations.NullMarked;
