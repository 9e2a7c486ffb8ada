/** What is thrown where a call cannot be done, for what is said of it. */
@NullMarked
package io.github.tikcalc.cli.failure;

import org.jspecify.annotations.NullMarked;
