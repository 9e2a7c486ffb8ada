/**
 * Rate cards from folders of JSON: reads all files, checks every rule of the format, and reports
 * every fault at once with its file, line and column.
 */
@NullMarked
package io.github.tikcalc.card.json;

import org.jspecify.annotations.NullMarked;
