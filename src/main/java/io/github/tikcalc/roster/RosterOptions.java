package io.github.tikcalc.roster;

/**
 * How a roster is run.
 *
 * @param input how it is written
 * @param output how the estimates are written
 * @param threads how many rows are worked on at a time, 1 or more; changes no byte of the output
 * @param failFast whether to stop at the first row that is rejected
 * @param spreadsheetSafe whether text that a spreadsheet would run as a formula gets an apostrophe
 *     in front; CSV output only
 * @param cardOrigin where the rate card comes from, as JSON output tells it
 */
public record RosterOptions(
    RosterFormat input,
    RosterFormat output,
    int threads,
    boolean failFast,
    boolean spreadsheetSafe,
    String cardOrigin) {

  public RosterOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }
}
