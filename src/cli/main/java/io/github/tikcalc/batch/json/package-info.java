/** A JSON object a row. */
@NullMarked
package io.github.tikcalc.batch.json;

import org.jspecify.annotations.NullMarked;
