/** Files as they are found: packed, in some encoding, of some kind; told by what is in them. */
@NullMarked
package io.github.tikcalc.batch.file;

import org.jspecify.annotations.NullMarked;
