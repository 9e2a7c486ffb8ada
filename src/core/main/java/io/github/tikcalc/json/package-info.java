/**
 * Strict JSON that knows where everything stands: text to a tree whose every value has a line and a
 * column, and faults collected on the way.
 */
@NullMarked
package io.github.tikcalc.json;

import org.jspecify.annotations.NullMarked;
