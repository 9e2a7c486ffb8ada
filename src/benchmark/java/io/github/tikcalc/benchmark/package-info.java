/** How fast and how frugal it is, measured beside others on the same machine. */
@NullMarked
package io.github.tikcalc.benchmark;

import org.jspecify.annotations.NullMarked;
