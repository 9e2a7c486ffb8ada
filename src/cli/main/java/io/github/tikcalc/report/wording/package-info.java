/**
 * How people read an estimate: numbers with their units, money, and sentences in the words of the
 * rate card.
 */
@NullMarked
package io.github.tikcalc.report.wording;

import org.jspecify.annotations.NullMarked;
