package io.github.tikcalc.cli.roster;

import io.github.tikcalc.batch.Rejects;
import io.github.tikcalc.batch.RosterListener;
import io.github.tikcalc.batch.columns.Columns;
import io.github.tikcalc.batch.run.Held;
import io.github.tikcalc.batch.run.Reject;
import io.github.tikcalc.cli.call.Console;
import io.github.tikcalc.cli.call.Environment;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how a batch goes, and writes rejected rows down. */
final class BatchWatch implements RosterListener, AutoCloseable {
  private static final int MOST_SHOWN = 10;
  private static final int MOST_COLUMNS = 20;

  /**
   * A run that takes no longer than so many milliseconds shows no progress: it would only flash.
   */
  private static final int SHORT = 500;

  private final Console console;
  private final String roster;
  private final boolean quiet;
  private final @Nullable Rejects rejects;
  private final Environment environment;
  private final long size;
  private final boolean shows;
  private final long began;
  private @Nullable Progress progress;
  private final List<String> held = new ArrayList<>();
  private int shown;
  private long rowsHeld;

  /**
   * Begins to watch.
   *
   * @param roster its name
   * @param size how many bytes it has; less than 0 where that isn't known
   * @param rejects where rejected rows go, or null
   * @param shows whether to show how far it has come, where it takes long
   */
  BatchWatch(
      Environment environment,
      String roster,
      long size,
      boolean quiet,
      @Nullable Rejects rejects,
      boolean shows) {
    this.console = new Console(environment);
    this.roster = roster;
    this.quiet = quiet;
    this.rejects = rejects;
    this.environment = environment;
    this.size = size;
    this.shows = shows && !quiet && environment.terminal().err();
    this.began = environment.clock().millis();
  }

  private static void show(Environment environment, String text) {
    try {
      environment.err().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nobody looks any more.
    }
  }

  @Override
  public void note(String note) {
    if (!quiet) {
      tell("tikcalc: " + note);
    }
  }

  @Override
  public void columns(Columns columns) {
    if (quiet) {
      return;
    }
    List<String> read = columns.renamed();
    if (!read.isEmpty()) {
      tell("tikcalc: read: " + listed(read));
    }
    if (!columns.passedNames().isEmpty()) {
      List<String> names = columns.passedNames().stream().map(BatchWatch::named).toList();
      tell("tikcalc: not used, only copied: " + listed(names));
    }
  }

  private static String listed(List<String> names) {
    int more = names.size() - MOST_COLUMNS;
    String first = String.join(", ", names.subList(0, Math.min(names.size(), MOST_COLUMNS)));
    return first + (more > 0 ? " and " + more + " more" : "");
  }

  private static String named(String column) {
    return column.isBlank() ? "(no name)" : Printable.brief(column);
  }

  @Override
  public void rejected(Reject reject) throws IOException {
    if (rejects != null) {
      rejects.add(reject);
    }
    if (shown++ < MOST_SHOWN) {
      String column = reject.column().isEmpty() ? "" : reject.column() + ": ";
      tell(Printable.line(roster + ":" + reject.line() + ": " + column + reject.reason()));
    }
  }

  @Override
  public void held(Held one) {
    if (rowsHeld++ < MOST_SHOWN) {
      for (String what : one.what()) {
        tell(Printable.line(roster + ":" + one.line() + ": " + what));
      }
    }
  }

  /** Of how many rows a condition holds. */
  long rowsHeld() {
    return rowsHeld;
  }

  /** A line must not run into the progress; it waits until that is gone. */
  private void tell(String line) {
    if (shows) {
      held.add(line);
    } else {
      console.warn(line);
    }
  }

  @Override
  public void advanced(long rows, long bytes) {
    if (shows && progress == null && environment.clock().millis() - began > SHORT) {
      progress = new Progress(size, environment.errWidth(), text -> show(environment, text));
    }
    if (progress != null) {
      progress.advance(rows, bytes);
    }
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
    }
    held.forEach(console::warn);
  }
}
