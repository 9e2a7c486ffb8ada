package io.github.tikcalc.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All that the program sees of the machine, so that tests can hand it another.
 *
 * @param in standard input
 * @param out standard output: results and nothing else
 * @param err standard error: faults, notes and progress
 * @param variables the environment variables
 * @param shippedRates the folder of the card that came with the program
 * @param workingFolder what relative paths start from
 * @param clock tells what an old card is old against; no estimate looks at it
 * @param terminal which of the streams a person looks at
 * @param jvm the Java that runs the program: to look at it takes time, and hardly anybody asks
 */
public record Environment(
    InputStream in,
    OutputStream out,
    OutputStream err,
    Map<String, String> variables,
    Path shippedRates,
    Path workingFolder,
    Clock clock,
    Terminal terminal,
    Supplier<Jvm> jvm) {

  /** Standard output where there is no terminal: wide enough to read, the same everywhere. */
  private static final int WIDTH = 80;

  /**
   * The terminal.
   *
   * @param out whether standard output is one
   * @param err whether standard error is one
   * @param columns how wide it is; 0 where that is not known
   */
  public record Terminal(boolean out, boolean err, int columns) {
    /** No stream is a terminal. */
    public static final Terminal NONE = new Terminal(false, false, 0);
  }

  /** How many columns a line of standard output may take. */
  int width() {
    return terminal.out() && terminal.columns() > 0 ? terminal.columns() : WIDTH;
  }

  /** How many columns a line of standard error may take. */
  int errWidth() {
    return terminal.err() && terminal.columns() > 0 ? terminal.columns() : WIDTH;
  }

  /** The user's folder, or null where nobody knows it. */
  @Nullable Path home() {
    String home = variables.getOrDefault("HOME", "");
    return home.isEmpty() ? null : Path.of(home);
  }

  /**
   * A path as the user typed it, from the working folder.
   *
   * @throws NoPathException if it cannot be one
   */
  Path path(String typed) {
    if (typed.isEmpty()) {
      throw new NoPathException(typed);
    }
    try {
      return workingFolder.resolve(typed);
    } catch (InvalidPathException e) {
      throw new NoPathException(typed);
    }
  }
}
