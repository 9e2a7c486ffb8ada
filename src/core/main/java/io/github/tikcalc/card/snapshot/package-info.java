/** A card that was read, kept as bytes, so that it need not be read again. */
@NullMarked
package io.github.tikcalc.card.snapshot;

import org.jspecify.annotations.NullMarked;
