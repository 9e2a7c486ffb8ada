/** The commands about one creator. */
@NullMarked
package io.github.tikcalc.cli.creator;

import org.jspecify.annotations.NullMarked;
