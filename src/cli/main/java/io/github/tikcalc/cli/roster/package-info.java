/** The commands about many creators at once. */
@NullMarked
package io.github.tikcalc.cli.roster;

import org.jspecify.annotations.NullMarked;
