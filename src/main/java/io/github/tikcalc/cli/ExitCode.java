package io.github.tikcalc.cli;

/** What a run ends with; the numbers of sysexits.h where it has one. */
final class ExitCode {
  static final int DONE = 0;

  /** A check found something, or rows were rejected. */
  static final int FOUND = 1;

  /** A wrong call, an impossible value included. */
  static final int USAGE = 2;

  /** A bad profile file, roster or rate card. */
  static final int DATA = 65;

  /** A file that is not there or cannot be read. */
  static final int NO_INPUT = 66;

  /** A bug. */
  static final int BUG = 70;

  /** Output failed: a full disk, say. */
  static final int OUTPUT = 74;

  private ExitCode() {}

  /** The list for the help of every command. */
  static final String[] LIST = {
    "0:done",
    "1:found something (rates check, rates diff, doctor), rejected rows (batch)",
    "2:a wrong call, or a value that cannot be",
    "65:a fault in a profile file, a roster or a rate card",
    "66:a file that is not there or cannot be read",
    "69:no Java 17 or newer (from the launcher)",
    "70:a bug in tikcalc",
    "74:output failed",
  };
}
