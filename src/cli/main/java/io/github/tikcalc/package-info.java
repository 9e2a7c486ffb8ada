/** Where the program starts. */
@NullMarked
package io.github.tikcalc;

import org.jspecify.annotations.NullMarked;
