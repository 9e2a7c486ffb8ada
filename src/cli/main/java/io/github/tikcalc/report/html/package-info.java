/**
 * Pages for a browser: one file that asks nothing of the network. {@link
 * io.github.tikcalc.report.html.Html} is the only place where text becomes markup, {@link
 * io.github.tikcalc.report.html.HtmlWriter} writes documents, and {@link
 * io.github.tikcalc.report.html.Page} puts the styles and the rules for the browser around them.
 */
@NullMarked
package io.github.tikcalc.report.html;

import org.jspecify.annotations.NullMarked;
