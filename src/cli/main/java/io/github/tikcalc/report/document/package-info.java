/**
 * What a screen says, as structure, and the writers that lay it out. A {@link
 * io.github.tikcalc.report.document.Document} knows nothing of widths, colours or Markdown; a
 * writer knows nothing of estimates. Nobody reads a written text back.
 */
@NullMarked
package io.github.tikcalc.report.document;

import org.jspecify.annotations.NullMarked;
