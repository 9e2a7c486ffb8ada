package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.row.RosterException;
import io.github.tikcalc.cli.call.Command;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.cli.failure.FaultsException;
import io.github.tikcalc.json.Fault;
import io.github.tikcalc.json.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The file that a call names as its roster.
 *
 * @param named as the call names it; {@code -} is standard input
 */
record RosterFile(Environment environment, String named) {
  /** Names a stream of the process in place of a file. */
  static final String STREAM = "-";

  /** How messages name it. */
  String name() {
    return isStream() ? "stdin" : named;
  }

  /** What a page about it calls it: its name without the folders on the way to it. */
  String title() {
    Path last = isStream() ? null : environment.path(named).getFileName();
    return last == null ? "stdin" : last.toString();
  }

  private boolean isStream() {
    return named.equals(STREAM);
  }

  /** Whether somebody types it. */
  boolean isTyped() {
    return isStream() && environment.terminal().in();
  }

  /**
   * Opens it.
   *
   * @throws IOException if that fails; the message names it
   */
  InputStream open() throws IOException {
    return isStream() ? environment.stdin() : environment.open(named);
  }

  /** How many bytes it has; -1 where that isn't known. */
  long size() throws IOException {
    if (isStream()) {
      return -1;
    }
    Path path = environment.path(named);
    return Files.isRegularFile(path) ? Files.size(path) : -1;
  }

  /** What keeps it from being used, as all faults are told. */
  FaultsException faults(RosterException faults) {
    return new FaultsException(name(), faults.faults().stream().map(this::fault).toList());
  }

  private Fault fault(String message) {
    return new Fault(Fault.Severity.ERROR, name(), Place.START, "roster", message);
  }

  /**
   * Checks that files of a call are not one: what is written must be neither what is read nor what
   * is written besides, however they are named.
   *
   * @param written a file; null or {@code -} is standard output
   * @param others the other files, in the same way; {@code -} is this call's standard output too
   */
  void checkApart(Command command, @Nullable String written, @Nullable String... others)
      throws IOException {
    checkApart(command, written, isStream() ? Path.of("/dev/stdin") : environment.path(named));
    for (String other : others) {
      checkApart(command, written, output(other));
    }
  }

  private void checkApart(Command command, @Nullable String name, Path other) throws IOException {
    Path written = output(name);
    boolean same =
        (Files.isRegularFile(written) && Files.isRegularFile(other))
            ? Files.isSameFile(written, other)
            : written.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    if (same && !isDevice(written)) {
      throw command.wrong(
          (isOutput(name) ? "standard output" : name) + " is named twice (write to another file)");
    }
  }

  /** Whether a name means standard output. */
  static boolean isOutput(@Nullable String name) {
    return name == null || name.equals(STREAM);
  }

  /** A file by its name on the command line, or what standard output leads to. */
  private Path output(@Nullable String name) {
    return name == null || name.equals(STREAM) ? Path.of("/dev/stdout") : environment.path(name);
  }

  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }
}
