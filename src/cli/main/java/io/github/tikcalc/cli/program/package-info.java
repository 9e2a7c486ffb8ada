/** Other programs of the machine that show something to a person. */
@NullMarked
package io.github.tikcalc.cli.program;

import org.jspecify.annotations.NullMarked;
