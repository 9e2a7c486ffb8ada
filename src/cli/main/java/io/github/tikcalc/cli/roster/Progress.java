package io.github.tikcalc.cli.roster;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows on a terminal how far a run has come: rows, rows a second, and the time left where the
 * roster's size is known. Gone without a trace when closed.
 */
public final class Progress implements AutoCloseable {
  private static final int INTERVAL = 200;

  private final ProgressBar bar;
  private final Line line;
  private final long size;

  /**
   * Begins to show.
   *
   * @param size the roster's in bytes; less than 0 where it isn't known
   * @param width how many columns it may take
   * @param terminal shows what it is given where the cursor stands; called from another thread
   */
  public Progress(long size, int width, Consumer<String> terminal) {
    this.size = size;
    this.line = new Line(width, terminal);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName("tikcalc")
            .setUnit(" rows", 1)
            .setInitialMax(size < 0 ? -1 : 0)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(INTERVAL)
            .setConsumer(line)
            .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
            .build();
  }

  /** So many rows are done, and with them so many bytes. */
  public void advance(long rows, long bytes) {
    if (size >= 0 && bytes > 0) {
      bar.maxHint(Math.max(rows, Math.round((double) rows * size / bytes)));
    }
    bar.stepTo(rows);
  }

  @Override
  public void close() {
    bar.close();
    // The bar's own way to go leaves it standing where it ends before its first look.
    line.clear();
  }

  private record Line(int width, Consumer<String> terminal) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      // The last column stays free: some terminals break the line when it is filled.
      return width - 1;
    }

    @Override
    public void accept(String text) {
      terminal.accept("\r" + text);
    }

    @Override
    public void clear() {
      terminal.accept("\r" + " ".repeat(width - 1) + "\r");
    }

    @Override
    public void close() {
      // The terminal is not ours to close.
    }
  }
}
