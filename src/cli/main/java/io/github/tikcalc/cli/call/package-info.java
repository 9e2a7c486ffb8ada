/** What every command stands on: a call's words, its environment, where it writes, how it ends. */
@NullMarked
package io.github.tikcalc.cli.call;

import org.jspecify.annotations.NullMarked;
