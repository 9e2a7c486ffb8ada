/** A conversation with somebody who knows no options: question by question, to a profile. */
@NullMarked
package io.github.tikcalc.ask;

import org.jspecify.annotations.NullMarked;
