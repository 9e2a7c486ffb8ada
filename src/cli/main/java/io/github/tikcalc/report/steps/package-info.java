/** The steps to the figures of an answer, so that anyone can take them again. */
@NullMarked
package io.github.tikcalc.report.steps;

import org.jspecify.annotations.NullMarked;
