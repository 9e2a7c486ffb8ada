/**
 * Serves tikcalc's commands to agents by the Model Context Protocol. Each tool is a command: what
 * it is given becomes the command's options and standard input, and its JSON is the answer, so that
 * an agent gets the same figures, to the byte, as a person.
 */
@NullMarked
package io.github.tikcalc.mcp;

import org.jspecify.annotations.NullMarked;
