/** The commands for whoever reads and edits rate cards. */
@NullMarked
package io.github.tikcalc.cli.rates;

import org.jspecify.annotations.NullMarked;
