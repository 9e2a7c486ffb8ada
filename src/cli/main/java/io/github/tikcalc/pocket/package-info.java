/**
 * What of an estimate reaches the creator's pocket: what is kept, in other times and currencies.
 */
@NullMarked
package io.github.tikcalc.pocket;

import org.jspecify.annotations.NullMarked;
