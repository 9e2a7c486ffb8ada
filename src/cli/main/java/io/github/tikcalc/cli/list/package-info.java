/** The commands that list what a card knows. */
@NullMarked
package io.github.tikcalc.cli.list;

import org.jspecify.annotations.NullMarked;
