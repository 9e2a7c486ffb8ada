package io.github.tikcalc.cli;

import io.github.tikcalc.roster.Progress;
import io.github.tikcalc.roster.Reject;
import io.github.tikcalc.roster.Rejects;
import io.github.tikcalc.roster.RosterListener;
import io.github.tikcalc.text.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells on standard error how a batch goes, and writes rejected rows down. */
final class BatchWatch implements RosterListener, AutoCloseable {
  private static final int MOST_SHOWN = 10;
  private static final int MOST_COLUMNS = 20;

  private final Console console;
  private final String roster;
  private final boolean quiet;
  private final @Nullable Rejects rejects;
  private final @Nullable Progress progress;
  private final List<String> held = new ArrayList<>();
  private int shown;

  /**
   * Begins to watch.
   *
   * @param roster its name
   * @param size how many bytes it has; less than 0 where that isn't known
   * @param rejects where rejected rows go, or null
   */
  BatchWatch(
      Environment environment, String roster, long size, boolean quiet, @Nullable Rejects rejects) {
    this.console = new Console(environment);
    this.roster = roster;
    this.quiet = quiet;
    this.rejects = rejects;
    this.progress =
        quiet || !environment.terminal().err()
            ? null
            : new Progress(size, environment.errWidth(), text -> show(environment, text));
  }

  private static void show(Environment environment, String text) {
    try {
      environment.err().write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // Nobody looks any more.
    }
  }

  @Override
  public void passThrough(List<String> columns) {
    if (!quiet && !columns.isEmpty()) {
      String names =
          columns.stream()
              .limit(MOST_COLUMNS)
              .map(BatchWatch::named)
              .collect(Collectors.joining(", "));
      int more = columns.size() - MOST_COLUMNS;
      tell(
          "tikcalc: no input, passed through: "
              + names
              + (more > 0 ? " and " + more + " more" : ""));
    }
  }

  private static String named(String column) {
    return column.isBlank() ? "(no name)" : Printable.line(column);
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

  /** A line must not run into the progress; it waits until that is gone. */
  private void tell(String line) {
    if (progress == null) {
      console.warn(line);
    } else {
      held.add(line);
    }
  }

  @Override
  public void advanced(long rows, long bytes) {
    if (progress != null) {
      progress.advance(rows, bytes);
    }
  }

  @Override
  public void close() {
    if (progress != null) {
      progress.close();
      held.forEach(console::warn);
    }
  }
}
