/** What the cells of a row say of a creator. */
@NullMarked
package io.github.tikcalc.batch.value;

import org.jspecify.annotations.NullMarked;
