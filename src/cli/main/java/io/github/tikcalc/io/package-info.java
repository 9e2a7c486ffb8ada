/** Files as the program writes them, whole or not at all, and who else may write to them. */
@NullMarked
package io.github.tikcalc.io;

import org.jspecify.annotations.NullMarked;
