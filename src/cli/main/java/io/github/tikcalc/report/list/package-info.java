/** What a card knows, as lists to choose from, and what is met of what streams ask for. */
@NullMarked
package io.github.tikcalc.report.list;

import org.jspecify.annotations.NullMarked;
