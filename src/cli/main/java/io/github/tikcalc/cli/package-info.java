/**
 * The command line: each command turns options into records, makes one call, and turns the result
 * into text and an exit code. The only package that sees picocli.
 */
@NullMarked
package io.github.tikcalc.cli;

import org.jspecify.annotations.NullMarked;
