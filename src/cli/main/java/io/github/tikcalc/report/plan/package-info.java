/** What lies ahead of a creator as a document for people and as data for programs. */
@NullMarked
package io.github.tikcalc.report.plan;

import org.jspecify.annotations.NullMarked;
