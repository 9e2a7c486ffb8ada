/** A roster as a page: what it comes to, how it spreads, who is near a door, and its creators. */
@NullMarked
package io.github.tikcalc.batch.page;

import org.jspecify.annotations.NullMarked;
