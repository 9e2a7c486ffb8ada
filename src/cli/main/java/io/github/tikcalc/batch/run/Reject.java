package io.github.tikcalc.batch.run;

/**
 * A row without an estimate.
 *
 * @param line where in the roster it begins, from 1
 * @param column the column or key that is wrong, as the roster names it; empty where the whole row
 *     is
 * @param reason what is wrong, and in brackets what to do; one line of printable text
 * @param row the row as it stands in the roster, without its line break, what is not UTF-8 in it
 *     replaced; the beginning of one that is too long to be read
 */
public record Reject(long line, String column, String reason, String row) {}
