package io.github.tikcalc.cli.call;

import io.github.tikcalc.cli.failure.NoPathException;
import io.github.tikcalc.io.InputFile;
import io.github.tikcalc.io.Trust;
import java.io.IOException;
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
 * @param trust whose files are used without being named
 * @param jvm the Java that runs the program: to look at it takes time, and hardly anybody asks
 * @param read what the call reads; filled by {@link #open} and {@link #stdin}
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
    Trust trust,
    Supplier<Jvm> jvm,
    ReadFiles read) {

  /** Before anything is read. */
  public Environment(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Map<String, String> variables,
      Path shippedRates,
      Path workingFolder,
      Clock clock,
      Terminal terminal,
      Trust trust,
      Supplier<Jvm> jvm) {
    this(
        in,
        out,
        err,
        variables,
        shippedRates,
        workingFolder,
        clock,
        terminal,
        trust,
        jvm,
        new ReadFiles());
  }

  /** Standard output where there is no terminal: wide enough to read, the same everywhere. */
  public static final int WIDTH = 80;

  /**
   * The terminal.
   *
   * @param in whether standard input is one
   * @param out whether standard output is one
   * @param err whether standard error is one
   * @param columns how wide it is; 0 where that is not known
   */
  public record Terminal(boolean in, boolean out, boolean err, int columns) {
    /** No stream is a terminal. */
    public static final Terminal NONE = new Terminal(false, false, false, 0);
  }

  /** How many columns a line of standard output may take. */
  public int width() {
    return terminal.out() && terminal.columns() > 0 ? terminal.columns() : WIDTH;
  }

  /** How many columns a line of standard error may take. */
  public int errWidth() {
    return terminal.err() && terminal.columns() > 0 ? terminal.columns() : WIDTH;
  }

  /** The user's folder, or null where nobody knows it. */
  public @Nullable Path home() {
    String home = variables.getOrDefault("HOME", "");
    return home.isEmpty() ? null : Path.of(home);
  }

  /** The folder for what can be made again, or null where there is no place for it. */
  public @Nullable Path cache() {
    String base = variables.getOrDefault("XDG_CACHE_HOME", "");
    Path home = home();
    return base.startsWith("/")
        ? Path.of(base, "tikcalc")
        : home == null ? null : home.resolve(".cache").resolve("tikcalc");
  }

  /**
   * Standard input, to be read in place of a file; the call can't write to where it comes from. A
   * person at a terminal is told that it is read, or would wait as long as the program does.
   */
  public InputStream stdin() {
    if (terminal.in()) {
      new Console(this)
          .warn("tikcalc: reading what is typed here; Ctrl-D at a line's start ends it");
    }
    read.add(Path.of("/dev/stdin"));
    return in;
  }

  /**
   * Opens a file that the user named; the call can't write to it then.
   *
   * @param typed a path as the user typed it
   * @throws IOException if there is none, or it cannot be read
   */
  public InputStream open(String typed) throws IOException {
    Path path = path(typed);
    read.add(path);
    return InputFile.open(path);
  }

  /**
   * A path as the user typed it, from the working folder.
   *
   * @throws NoPathException if it cannot be one
   */
  public Path path(String typed) {
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
