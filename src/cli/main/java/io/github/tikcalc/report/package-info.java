/** An estimate as text: a table for people, JSON and CSV for programs, Markdown for a media kit. */
@NullMarked
package io.github.tikcalc.report;

import org.jspecify.annotations.NullMarked;
