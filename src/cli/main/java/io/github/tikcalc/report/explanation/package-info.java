/** An estimate step by step, in sentences that anyone can do again. */
@NullMarked
package io.github.tikcalc.report.explanation;

import org.jspecify.annotations.NullMarked;
