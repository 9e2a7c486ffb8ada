package io.github.tikcalc.report.html;

/**
 * What stands beneath a page.
 *
 * @param program name and version of the program
 * @param text which rate card it rests on, and its day
 */
public record Foot(String program, String text) {}
