/**
 * What comes with a command besides its help: manual pages and the completion of shells, made from
 * one model of the commands. Knows no option by name.
 */
@NullMarked
package io.github.tikcalc.cli.help;

import org.jspecify.annotations.NullMarked;
